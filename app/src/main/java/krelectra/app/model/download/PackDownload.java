package krelectra.app.model.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.runtime.PackLack;
import krelectra.inference.runtime.RuntimePack;

/**
 * Fetches a pack for graphics cards, whose files a list names, into a folder, which appears when
 * all of it is there and comes to its checksums. What was fetched when it broke off waits beside
 * it.
 *
 * @param list address of a {@link FileList}; its files lie below the same address
 * @param sha256 of the list itself, in hex; empty where nobody told it
 * @param target a folder that is new or empty
 */
public record PackDownload(URI list, String sha256, Path target) {
  private static final int LARGEST_LIST = 1 << 20;

  /** What is this small is no library, and tells the version before gigabytes are fetched. */
  private static final long SMALL = 64 << 10;

  /**
   * Reads what a user typed.
   *
   * @throws InputException if it is no address or no checksum
   */
  public static PackDownload of(String address, String sha256, Path target) {
    if (address.isBlank()) {
      throw InputException.at(
          "the address", "is not named", "give that of a list of files, https://…/files.json");
    }
    String hex = sha256.strip().toLowerCase(Locale.ROOT);
    if (!hex.matches("([0-9a-f]{64})?")) {
      throw InputException.at(hex, "is no SHA-256", "give its 64 digits, or none");
    }
    return new PackDownload(HubAddress.of(address).base(), hex, target);
  }

  /**
   * Fetches it.
   *
   * @param progress called often, on this thread
   * @throws InputException if it is not to be had, is another than was meant, or the disk has no
   *     room
   */
  public void run(Cancellation cancellation, Consumer<DownloadProgress> progress)
      throws IOException {
    run(cancellation, progress, DownloadTerms.USUAL);
  }

  void run(Cancellation cancellation, Consumer<DownloadProgress> progress, DownloadTerms terms)
      throws IOException {
    HubAddress server = new HubAddress(list);
    try (PartFolder part = PartFolder.open(target);
        HubClient client = new HubClient(server, terms.patience())) {
      List<RemoteFile> files = FileList.read(list, fetchList(client, terms, cancellation));
      long total = 0;
      long present = 0;
      for (RemoteFile file : files) {
        total = Math.addExact(total, file.size());
        present += FileDownload.present(part.path(), file);
      }
      terms.requireRoom(part.path(), total - present);
      fetch(files, new Running(part, client, terms, cancellation, progress, total));
      part.complete(names(files));
    } catch (IOException e) {
      throw DownloadTerms.told(server, e);
    }
  }

  /** A download under way. */
  private record Running(
      PartFolder part,
      HubClient client,
      DownloadTerms terms,
      Cancellation cancellation,
      Consumer<DownloadProgress> progress,
      long total) {}

  private static void fetch(List<RemoteFile> files, Running running) throws IOException {
    TransferRate rate = new TransferRate();
    boolean isChecked = false;
    long before = 0;
    for (RemoteFile file : files) {
      if (!isChecked && file.size() > SMALL) {
        checkVersion(running.part().path());
        isChecked = true;
      }
      running.cancellation().check();
      Files.createDirectories(running.part().path().resolve(file.name()).getParent());
      long earlier = before;
      new FileDownload(
              running.client(),
              running.terms().disk(),
              running.terms().pause(),
              file,
              running.part().path(),
              running.cancellation(),
              bytes -> {
                rate.note(System.nanoTime(), earlier + bytes);
                running
                    .progress()
                    .accept(
                        new DownloadProgress(
                            file.name(), earlier + bytes, running.total(), rate.bytesPerSecond()));
              })
          .run();
      before += file.size();
    }
  }

  /** Nothing of another version is worth its gigabytes. */
  private static void checkVersion(Path folder) throws IOException {
    Optional<PackLack> lack = RuntimePack.lackOfVersion(folder);
    if (lack.isPresent()) {
      throw lack.get().exception();
    }
  }

  private byte[] fetchList(HubClient client, DownloadTerms terms, Cancellation cancellation)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (HubReply reply = client.get(list, Map.of(), cancellation)) {
      if (reply.status() != 200) {
        throw InputException.at(
            list.toString(), "is refused by the server (" + reply.status() + ")", "check it");
      }
      for (List<ByteBuffer> buffers = reply.body().next(terms.patience(), cancellation);
          buffers != null;
          buffers = reply.body().next(terms.patience(), cancellation)) {
        for (ByteBuffer buffer : buffers) {
          if (bytes.size() + buffer.remaining() > LARGEST_LIST) {
            throw InputException.at(list.toString(), "is over 1 MB", "use another address");
          }
          byte[] copy = new byte[buffer.remaining()];
          buffer.get(copy);
          bytes.writeBytes(copy);
        }
      }
    }
    if (!sha256.isEmpty() && !sha256.equals(Checksum.sha256(bytes.toByteArray()))) {
      throw InputException.at(
          list.toString(), "does not come to its checksum", "ask for the address and sum again");
    }
    return bytes.toByteArray();
  }

  private static Set<Path> names(List<RemoteFile> files) {
    Set<Path> names = new HashSet<>();
    files.forEach(file -> names.add(Path.of(file.name())));
    return names;
  }
}
