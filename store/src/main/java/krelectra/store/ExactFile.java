package krelectra.store;

import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * H2's file under exactly the name that the user gave, without H2's ending, and with any character
 * in it: the address of a database parts its settings by semicolons. Reads and writes go through
 * H2's {@code async:} files, which an interrupted thread does not close.
 */
public final class ExactFile extends FilePathWrapper {
  private static final String SCHEME = "exact";
  private static final String ENDING = ".mv.db";
  private static final String BELOW = "async:";

  /** Used by H2, which makes paths by reflection. */
  public ExactFile() {}

  /** The address of a file for H2; makes the scheme known to it. */
  static String address(Path file, String below) {
    FilePath.register(new ExactFile());
    return "jdbc:h2:" + SCHEME + ":" + encoded(below + file.toAbsolutePath().normalize());
  }

  /** The name of a file for H2's store, below its database. */
  static String name(Path file) {
    return address(file).substring("jdbc:h2:".length()) + ENDING;
  }

  /** The same on the disk. */
  static String address(Path file) {
    return address(file, BELOW);
  }

  private static String encoded(String name) {
    String encoded = name.replace("%", "%25").replace(";", "%3B");
    return encoded.endsWith(ENDING)
        ? encoded.substring(0, encoded.length() - ENDING.length()) + ".mv%2Edb"
        : encoded;
  }

  private static String decoded(String name) {
    return name.replace("%2E", ".").replace("%3B", ";").replace("%25", "%");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  protected FilePath unwrap(String path) {
    String name = path.substring(SCHEME.length() + 1);
    if (name.endsWith(ENDING)) {
      name = name.substring(0, name.length() - ENDING.length());
    }
    return FilePath.get(decoded(name));
  }

  @Override
  public @Nullable FilePathWrapper wrap(@Nullable FilePath base) {
    return base == null ? null : getPath(SCHEME + ":" + encoded(base.toString()));
  }

  /** Keeps H2's ending where H2 put it. */
  @Override
  public FilePath toRealPath() {
    String real = SCHEME + ":" + encoded(getBase().toRealPath().toString());
    return getPath(toString().endsWith(ENDING) ? real + ENDING : real);
  }
}
