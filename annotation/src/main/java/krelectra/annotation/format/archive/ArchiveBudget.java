package krelectra.annotation.format.archive;

import java.nio.file.Path;
import java.util.List;
import krelectra.annotation.InputException;

/** What is left of an archive's limits; the archives in it draw on the same. */
final class ArchiveBudget {
  private final ArchiveLimits limits;
  private int entries;
  private long bytes;

  ArchiveBudget(ArchiveLimits limits, long length) {
    this.limits = limits;
    entries = limits.entries();
    bytes = limits.allowed(length);
  }

  ArchiveLimits limits() {
    return limits;
  }

  /** Draws what an archive says that it holds, before a byte of it is unpacked. */
  void draw(Path shown, List<ZipMember> members) {
    entries -= members.size();
    if (entries < 0) {
      throw InputException.at(
          shown, "holds over " + limits.entries() + " files", "split the archive");
    }
    for (ZipMember member : members) {
      // Not a sum: sizes that are declared may add up to less than one of them.
      if (member.size() < 0 || member.size() > bytes) {
        throw InputException.at(
            shown,
            "would unpack to more than its length makes likely, or than 8 GB",
            "unpack it yourself, and import the folder");
      }
      bytes -= member.size();
    }
  }
}
