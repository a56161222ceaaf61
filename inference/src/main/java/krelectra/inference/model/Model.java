package krelectra.inference.model;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.text.ElectraTokenizer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network in memory, with its tokenizer. For any number of threads, one of which computes at a
 * time: the engine uses every core for it. To be closed; closing waits for who computes.
 */
public final class Model implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Model.class);
  private static final long PATIENCE_MILLIS = 20;

  /** The engine collects gradients for one caller of a process at a time. */
  private static final ReentrantLock COLLECTING = new ReentrantLock(true);

  private final ModelFolder folder;
  private final HeadKind head;
  private final Weights weights;
  private final @Nullable PackedEncoder packed;
  private final ReentrantLock computing = new ReentrantLock(true);
  private boolean closed;

  private Model(ModelFolder folder, HeadKind head, Weights weights) {
    this.folder = folder;
    this.head = head;
    this.weights = weights;
    this.packed = packed(folder.configFile().config(), weights);
  }

  /**
   * Loads the network of a folder with one head. A head that the weights lack begins anew, and
   * {@link #warnings} says so.
   *
   * @throws InputException if the folder cannot be used, or its weights are of another shape than
   *     config.json says, or not those of a whole encoder
   */
  public static Model load(Path folder, HeadKind head) throws IOException {
    ModelFolder opened = ModelFolder.open(folder);
    Weights weights = Weights.load(opened, head);
    try {
      return new Model(opened, head, weights);
    } catch (RuntimeException e) {
      weights.close();
      throw e;
    }
  }

  /** The folder that the network came from. */
  public ModelFolder folder() {
    return folder;
  }

  /** The head that was loaded. */
  public HeadKind head() {
    return head;
  }

  public ElectraConfig config() {
    return folder.configFile().config();
  }

  public ElectraTokenizer tokenizer() {
    return folder.tokenizer();
  }

  /** How many numbers the network has, its head included. */
  public long parameterCount() {
    return weights.parameters().count();
  }

  /** What the folder and the loading of it give reason to doubt. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>(folder.warnings());
    all.addAll(weights.warnings());
    return List.copyOf(all);
  }

  /**
   * Hash of the weight file, in hexadecimal; of weights in several files, of their bytes in order.
   * Waits for it: up to a second after loading.
   *
   * @throws krelectra.inference.InputException if the file cannot be read any more
   * @throws java.util.concurrent.CancellationException if the model was closed before
   */
  public String sha256() {
    try {
      return weights.sha256().join();
    } catch (CompletionException e) {
      throw InputException.at(weights.file(), "cannot be read", "check the disk", e);
    }
  }

  /** What became of the tensors of the weight file. Waits as {@link #sha256} does. */
  public LoadingReport report() throws IOException {
    return weights.matching().report(sha256());
  }

  /**
   * Computes. The arrays that {@code reader} is given are gone when this returns: it takes plain
   * numbers out of them.
   *
   * @param ids word pieces, {@code [batch][pieces]}, padded here
   * @param segments 0 or 1, the same shape
   * @param cancellation asked before the start and between layers
   * @param reader gets the encoder's output, in which padding holds anything, and the head
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public <T> T run(
      int[][] ids,
      int[][] segments,
      Keep keep,
      Cancellation cancellation,
      BiFunction<EncoderOutput, Heads, T> reader) {
    enter(cancellation);
    try (var scope = new NDScope();
        NDManager inputs = weights.manager().newSubManager()) {
      scope.suppressNotUsedWarning();
      Batch batch = Batch.of(inputs, ids, segments, config().padId());
      EncoderOutput out =
          packed == null
              ? new Encoder(config(), weights.parameters())
                  .forward(batch, keep, Dropouts.OFF, cancellation)
              : packed.forward(batch, keep, cancellation);
      return reader.apply(out, new Heads(config(), weights.parameters()));
    } finally {
      computing.unlock();
    }
  }

  /**
   * An output's value and gradient on a straight line from a baseline to the input, in the space of
   * word embeddings. Uses the exact encoder. Waits as {@link #run} does, and for gradients of other
   * models too.
   *
   * @param path what is computed where
   * @param output picks the number to be explained: the last hidden state {@code [batch, n,
   *     hidden]} and the head → {@code [batch]}
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public PathGradients gradients(
      WordPath path, BiFunction<NDArray, Heads, NDArray> output, Cancellation cancellation) {
    lock(COLLECTING, cancellation);
    try {
      enter(cancellation);
      try (NDManager inputs = weights.manager().newSubManager()) {
        var gradients = new WordGradients(config(), weights.parameters(), inputs);
        return gradients.along(path, output, cancellation);
      } finally {
        computing.unlock();
      }
    } finally {
      COLLECTING.unlock();
    }
  }

  /**
   * Gives hidden states that came from elsewhere to this network's head.
   *
   * @param hidden the last hidden states of one input, {@code [n, hidden]}, row-major
   * @param reader gets them as {@code [1, n, hidden]}, and the head; as of {@link #run}
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public <T> T judge(
      float[] hidden, Cancellation cancellation, BiFunction<NDArray, Heads, T> reader) {
    long n = hidden.length / config().hiddenSize();
    enter(cancellation);
    try (var scope = new NDScope();
        NDManager inputs = weights.manager().newSubManager()) {
      scope.suppressNotUsedWarning();
      NDArray states = inputs.create(hidden, new Shape(1, n, config().hiddenSize()));
      return reader.apply(states, new Heads(config(), weights.parameters()));
    } finally {
      computing.unlock();
    }
  }

  /** How many arrays the engine holds for this network; the same before and after each run. */
  int managedArrays() {
    return weights.manager().getManagedArrays().size();
  }

  @Override
  public void close() throws IOException {
    computing.lock();
    try {
      if (!closed) {
        closed = true;
        if (packed != null) {
          packed.close();
        }
        weights.close();
      }
    } finally {
      computing.unlock();
    }
  }

  private static void lock(ReentrantLock lock, Cancellation cancellation) {
    try {
      do {
        cancellation.check();
      } while (!lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another thread computes", e);
    }
  }

  /** Waits for the network; who enters unlocks it. */
  private void enter(Cancellation cancellation) {
    lock(computing, cancellation);
    if (closed) {
      computing.unlock();
      throw new IllegalStateException("the model " + folder.name() + " is closed");
    }
  }

  private static @Nullable PackedEncoder packed(ElectraConfig config, Weights weights) {
    try {
      return new PackedEncoder(config, weights.parameters(), weights.manager());
    } catch (EngineException e) {
      LOG.info("no packed weights on this processor: the exact encoder is used", e);
      return null;
    }
  }
}
