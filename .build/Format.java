import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that every Java file is formatted; with "write" as the first argument, formats them. */
final class Format {
  /** Names this formatter: another version may see things differently. */
  private static final String FORMATTER =
      Path.of(System.getProperty("java.class.path")).getFileName().toString();

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    Path root = Path.of(args[1]);
    Path memory = root.resolve("target/format/formatted.txt");
    Set<String> known = Files.exists(memory) ? Set.copyOf(Files.readAllLines(memory)) : Set.of();
    List<Seen> all = new ArrayList<>();
    for (Path file : sources(root)) {
      all.add(new Seen(file, Files.readString(file)));
    }
    List<Seen> odd =
        all.parallelStream()
            .filter(seen -> !known.contains(digest(seen.source())))
            .filter(seen -> !seen.source().equals(formatted(seen)))
            .toList();
    for (Seen seen : odd) {
      if (write) {
        Files.writeString(seen.file(), formatted(seen));
      }
      System.err.println((write ? "formatted " : "not formatted: ") + seen.file());
    }
    if (!write && !odd.isEmpty()) {
      System.err.println("cure: mvn -N process-sources -Dformat=write");
      System.exit(1);
    }
    all.removeAll(odd);
    Files.createDirectories(memory.getParent());
    Files.write(
        memory,
        all.stream()
            .map(seen -> digest(seen.source()))
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  private record Seen(Path file, String source) {}

  private static String formatted(Seen seen) {
    try {
      return new Formatter().formatSourceAndFixImports(seen.source());
    } catch (FormatterException e) {
      throw new IllegalStateException(seen.file() + " cannot be read as Java", e);
    }
  }

  /** Formatting every file takes a minute of processor time: what was seen before is not again. */
  private static String digest(String source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(FORMATTER.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
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
