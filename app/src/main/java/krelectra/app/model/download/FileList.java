package krelectra.app.model.download;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a folder that a server offers: {@code {"files": [{"name": "lib/libtorch.so", "size":
 * 1, "sha256": "…"}]}}. Names are those of files below the list's own address.
 */
final class FileList {
  private static final int MOST_FILES = 1000;

  /** A thousand times this is still a number. */
  private static final long LARGEST_FILE = 1L << 44;

  private static final String SEGMENT = "[A-Za-z0-9_][A-Za-z0-9_.+-]{0,120}";
  private static final String NAME = SEGMENT + "(/" + SEGMENT + "){0,7}";
  private static final String SHA256 = "[0-9a-f]{64}";

  private FileList() {}

  /**
   * Reads it, the smallest file first.
   *
   * @throws InputException if it is no such list, or a name leads out of the folder
   */
  static List<RemoteFile> read(URI address, byte[] bytes) {
    try {
      JsonNode files = JsonMapper.shared().readTree(bytes).path("files");
      if (!files.isArray() || files.isEmpty() || files.size() > MOST_FILES) {
        throw wrong(address, "lists no files");
      }
      List<RemoteFile> read = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (JsonNode file : files) {
        RemoteFile each = file(address, file);
        if (!names.add(each.name().toLowerCase(Locale.ROOT))) {
          throw wrong(address, "names " + each.name() + " twice");
        }
        read.add(each);
      }
      read.sort(Comparator.comparingLong(RemoteFile::size));
      return read;
    } catch (JacksonException e) {
      throw wrong(address, "is no JSON");
    }
  }

  private static RemoteFile file(URI list, JsonNode file) {
    String name = file.path("name").asString("");
    String sha256 = file.path("sha256").asString("").toLowerCase(Locale.ROOT);
    JsonNode size = file.path("size");
    if (!name.matches(NAME) || name.contains("..") || isOurs(name)) {
      throw wrong(list, "names a file that cannot be one of a folder");
    }
    boolean isSize = size.isIntegralNumber() && size.canConvertToLong();
    if (!isSize || size.asLong() < 0 || size.asLong() > LARGEST_FILE) {
      throw wrong(list, "gives no size of " + name);
    }
    if (!sha256.matches(SHA256)) {
      throw wrong(list, "gives no SHA-256 of " + name);
    }
    return new RemoteFile(name, list.resolve(name), size.asLong(), sha256, "");
  }

  /** Names that stand for what is fetched in part. */
  private static boolean isOurs(String name) {
    return name.equals("lock") || name.endsWith(".source") || name.endsWith(".incomplete");
  }

  private static InputException wrong(URI address, String problem) {
    return InputException.at(
        address.toString(), problem, "give the address of a list of files with size and sha256");
  }
}
