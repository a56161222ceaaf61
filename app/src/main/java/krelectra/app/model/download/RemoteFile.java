package krelectra.app.model.download;

import java.net.URI;
import java.util.Optional;

/**
 * What a server says of a file.
 *
 * @param name in the repository
 * @param size in bytes; negative if it does not say
 * @param etag without quotes; empty if it has none
 * @param commit of the repository; empty if it does not say
 */
record RemoteFile(String name, URI address, long size, String etag, String commit) {
  /** The same file at another address. */
  RemoteFile at(URI other) {
    return new RemoteFile(name, other, size, etag, commit);
  }

  /** What tells one state of the file from another; empty if nothing does. */
  String identity() {
    return etag.isEmpty() ? "" : etag + "/" + size;
  }

  /** The checksum that its entity tag is, if it is one. */
  Optional<Checksum> checksum() {
    return Checksum.of(etag, !commit.isEmpty());
  }
}
