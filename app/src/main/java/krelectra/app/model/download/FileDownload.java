package krelectra.app.model.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches one file. Where it was fetched in part, now or in an earlier run, it goes on (RFC 9110:
 * Range, If-Range); a file that has changed begins anew.
 *
 * @param pause before the first new attempt; it doubles with each
 * @param received gets the bytes that are there, whenever they change
 */
record FileDownload(
    HubClient client,
    Disk disk,
    Duration pause,
    RemoteFile file,
    Path folder,
    Cancellation cancellation,
    LongConsumer received) {
  private static final Logger LOG = LoggerFactory.getLogger(FileDownload.class);
  private static final int ATTEMPTS = 5;
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

  /** What a server refuses for good. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status) {
      this.status = status;
    }
  }

  static Path record(Path folder, String name) {
    return folder.resolve(name + ".source");
  }

  static Path incomplete(Path folder, String name) {
    return folder.resolve(name + ".incomplete");
  }

  /** Bytes that an earlier run has fetched. */
  static long present(Path folder, RemoteFile file) throws IOException {
    if (!PartRecord.read(record(folder, file.name())).isOf(file)) {
      return 0;
    }
    Path complete = folder.resolve(file.name());
    Path part = incomplete(folder, file.name());
    Path there = Files.exists(complete) ? complete : part;
    return Files.exists(there) ? Math.min(Files.size(there), file.size()) : 0;
  }

  /**
   * Fetches it.
   *
   * @return whether a checksum was given and holds
   * @throws InputException if the server refuses, goes away, or sends something else than it said
   */
  boolean run() throws IOException {
    Path complete = folder.resolve(file.name());
    Path part = incomplete(folder, file.name());
    boolean same = PartRecord.read(record(folder, file.name())).isOf(file);
    if (same && Files.exists(complete)) {
      received.accept(file.size());
      return file.checksum().isPresent();
    }
    Files.deleteIfExists(complete);
    if (!same) {
      Files.deleteIfExists(part);
      new PartRecord(file.identity(), "").write(record(folder, file.name()));
    }
    fetch(part);
    boolean verified = verify(part);
    Files.move(part, complete, StandardCopyOption.ATOMIC_MOVE);
    return verified;
  }

  private void fetch(Path part) throws IOException {
    int failures = 0;
    while (!Files.exists(part) || Files.size(part) < file.size()) {
      long before = Files.exists(part) ? Files.size(part) : 0;
      try {
        attempt(part, before);
        failures = 0;
      } catch (Refused e) {
        throw InputException.at(
            file.name(), "is refused by the server (" + e.status + ")", "try again later");
      } catch (IOException e) {
        long now = Files.exists(part) ? Files.size(part) : 0;
        failures = now > before ? 1 : failures + 1;
        LOG.info("{} broke off at {}, attempt {}", file.name(), now, failures, e);
        if (failures >= ATTEMPTS) {
          throw InputException.at(
              part,
              "could not be fetched to its end (" + e.getMessage() + ")",
              "download again: it goes on where it ended",
              e);
        }
        rest(pause.multipliedBy(1L << (failures - 1)));
      }
    }
  }

  private void attempt(Path part, long have) throws IOException, Refused {
    Map<String, String> headers = new HashMap<>();
    String tag = PartRecord.read(record(folder, file.name())).contentTag();
    boolean resumable = have > 0 && (!tag.isEmpty() || file.checksum().isPresent());
    if (resumable) {
      headers.put("Range", "bytes=" + have + "-");
      if (!tag.isEmpty()) {
        headers.put("If-Range", tag);
      }
    }
    try (HubReply reply = client.get(file.address(), headers, cancellation)) {
      switch (reply.status()) {
        case 200 -> receive(part, 0, reply);
        case 206 -> receive(part, start(reply, have), reply);
        case 416 -> Files.deleteIfExists(part);
        case 408, 429, 500, 502, 503, 504 -> throw new IOException("answer " + reply.status());
        default -> throw new Refused(reply.status());
      }
    }
  }

  /** From where a partial answer goes on; it must fit what is there. */
  private long start(HubReply reply, long have) throws IOException {
    Matcher range = CONTENT_RANGE.matcher(reply.header("Content-Range"));
    boolean fits =
        range.matches()
            && range.group(1).equals(Long.toString(have))
            && (range.group(2).equals("*") || range.group(2).equals(Long.toString(file.size())));
    if (!fits) {
      Files.deleteIfExists(incomplete(folder, file.name()));
      throw new IOException("the server sent another part than was asked for");
    }
    return have;
  }

  private void receive(Path part, long from, HubReply reply) throws IOException {
    if (from == 0) {
      String tag = reply.header("ETag");
      boolean strong = tag.startsWith("\"");
      new PartRecord(file.identity(), strong ? tag : "").write(record(folder, file.name()));
    }
    long at = from;
    received.accept(at);
    try (WritableByteChannel out = open(part, from)) {
      for (List<ByteBuffer> buffers = reply.body().next(client.patience(), cancellation);
          buffers != null;
          buffers = reply.body().next(client.patience(), cancellation)) {
        for (ByteBuffer buffer : buffers) {
          at += buffer.remaining();
          if (at > file.size()) {
            throw tooLong(part);
          }
          write(out, buffer, part);
        }
        received.accept(at);
      }
    }
    if (at < file.size()) {
      throw new IOException("the connection ended at " + at + " of " + file.size() + " bytes");
    }
  }

  private InputException tooLong(Path part) throws IOException {
    Files.deleteIfExists(part);
    return InputException.at(
        file.name(),
        "is longer than the server said (" + file.size() + " bytes)",
        "use another address");
  }

  private WritableByteChannel open(Path part, long from) {
    try {
      return disk.open(part, from);
    } catch (IOException e) {
      throw notWritten(part, e);
    }
  }

  private static void write(WritableByteChannel out, ByteBuffer buffer, Path part) {
    try {
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
    } catch (IOException e) {
      throw notWritten(part, e);
    }
  }

  private static InputException notWritten(Path part, IOException e) {
    return InputException.at(
        part,
        "cannot be written (" + e.getMessage() + ")",
        "make room on the disk and download again: it goes on where it ended",
        e);
  }

  private boolean verify(Path part) throws IOException {
    if (file.checksum().isEmpty()) {
      return false;
    }
    if (!file.checksum().get().matches(part, cancellation)) {
      Files.deleteIfExists(part);
      throw InputException.at(
          file.name(),
          "does not come to its checksum",
          "download again, or from another address; what was fetched of it is deleted");
    }
    return true;
  }

  private void rest(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      cancellation.check();
      try {
        Thread.sleep(Math.clamp((until - System.nanoTime()) / 1_000_000, 1, 50));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }
}
