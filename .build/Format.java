import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks that every Java file is formatted; with "write" as the first argument, formats them. */
final class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    var formatter = new Formatter();
    List<Path> odd = new ArrayList<>();
    for (Path file : sources(Path.of(args[1]))) {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        odd.add(file);
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    odd.forEach(file -> System.err.println((write ? "formatted " : "not formatted: ") + file));
    if (!write && !odd.isEmpty()) {
      System.err.println("cure: mvn -N process-sources -Dformat=write");
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module :
        List.of("inference", "annotation", "store", "app", "installers", ".build")) {
      Path folder = root.resolve(module.startsWith(".") ? module : module + "/src");
      if (Files.isDirectory(folder)) {
        try (var walk = Files.walk(folder)) {
          walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
      }
    }
    return files;
  }
}
