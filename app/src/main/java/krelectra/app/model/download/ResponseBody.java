package krelectra.app.model.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import krelectra.inference.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * A response's bytes, piece by piece as they are asked for. Unlike a stream it does not block where
 * a server says nothing: waiting can be cancelled.
 */
final class ResponseBody implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
  private static final long LOOK_MILLIS = 50;

  /** What arrived; without buffers it is the end. */
  private record Arrival(@Nullable List<ByteBuffer> buffers, @Nullable Throwable failure) {}

  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private Flow.@Nullable Subscription subscription;

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    arrivals.add(new Arrival(buffers, null));
  }

  @Override
  public void onError(Throwable failure) {
    arrivals.add(new Arrival(null, failure));
  }

  @Override
  public void onComplete() {
    arrivals.add(new Arrival(null, null));
  }

  /**
   * Waits for the next bytes.
   *
   * @return null at the end
   * @throws IOException if the connection breaks or stays silent
   */
  @Nullable List<ByteBuffer> next(Duration patience, Cancellation cancellation) throws IOException {
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (System.nanoTime() < until) {
        cancellation.check();
        Arrival arrival = arrivals.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (arrival != null) {
          return taken(arrival);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    throw new IOException("nothing came for " + patience.toSeconds() + " seconds");
  }

  private @Nullable List<ByteBuffer> taken(Arrival arrival) throws IOException {
    if (arrival.failure() != null) {
      throw new IOException(arrival.failure().getMessage(), arrival.failure());
    }
    synchronized (this) {
      if (arrival.buffers() != null && subscription != null) {
        subscription.request(1);
      }
    }
    return arrival.buffers();
  }

  /** Ends the transfer. */
  @Override
  public synchronized void close() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
