package krelectra.installers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of libraries what other platforms load. The engine's native interface for graphics
 * cards stays: it is small, and the user may bring the libraries that it binds to.
 */
record OwnNatives(Target target) {
  private static final Pattern JNA =
      Pattern.compile("com/sun/jna/([a-z0-9-]+)/(?:lib)?jnidispatch\\.[a-z]+");
  private static final Pattern ENGINE = Pattern.compile("jnilib/([a-z0-9_-]+)/.+");
  private static final Pattern TORCH = Pattern.compile("pytorch/[a-z0-9]+/[a-z0-9_-]+/.+");

  /** Zip knows no zones: a local time that is the same everywhere. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  /** Whether an entry of a library is of use on the target. */
  boolean keeps(String entry) {
    var jna = JNA.matcher(entry);
    if (jna.matches()) {
      return jna.group(1).equals(target.jna());
    }
    var engine = ENGINE.matcher(entry);
    return !engine.matches() || engine.group(1).equals(target.classifier());
  }

  /** Whether an entry is a library of the engine, which is needed once it lies unpacked. */
  static boolean isTorch(String entry) {
    return TORCH.matcher(entry).matches();
  }

  /**
   * Rewrites a library with some of its entries; one that has no others is left as it is.
   *
   * @return whether it was rewritten
   */
  static boolean rewrite(Path jar, Predicate<String> keeps) throws IOException {
    Path beside = jar.resolveSibling(jar.getFileName() + ".tmp");
    try (var zip = new ZipFile(jar.toFile())) {
      if (zip.stream().map(ZipEntry::getName).allMatch(keeps)) {
        return false;
      }
      try (OutputStream out = Files.newOutputStream(beside);
          var written = new ZipOutputStream(out)) {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
          ZipEntry entry = all.nextElement();
          if (keeps.test(entry.getName())) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTimeLocal(TIME);
            written.putNextEntry(copy);
            try (var in = zip.getInputStream(entry)) {
              in.transferTo(written);
            }
            written.closeEntry();
          }
        }
      }
    }
    Files.move(beside, jar, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }
}
