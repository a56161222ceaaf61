package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.Key.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that edits and imports, at random moments, and looks for what it acknowledged:
 * {@code -Dkills=200} for the figure.
 */
class KillTest {
  @TempDir Path folder;

  private int edits;
  private int files;
  private int torn;

  @Test
  void whatWasAcknowledgedIsThere() throws Exception {
    int kills = Integer.getInteger("kills", 3);
    Path db = folder.resolve("db");
    Random random = new Random(Long.getLong("kills.seed", 1));
    Map<String, Integer> imported = new HashMap<>();
    for (int kill = 1; kill <= kills; kill++) {
      List<String> told = run(db, kill, random.nextInt(1500));
      try (Database database = Database.open(db)) {
        if (database.project("p").isPresent()) {
          check(database.project("p").orElseThrow(), told, imported);
        }
        if (kill % 25 == 0 || kill == kills) {
          Verification.of(database, Progress.NONE);
        }
      }
    }
    System.out.println(
        kills
            + " kills: "
            + edits
            + " acknowledged edits and "
            + files
            + " imports all there; "
            + torn
            + " imports were under way and left nothing");
  }

  private List<String> run(Path db, int kill, int patience)
      throws IOException, InterruptedException {
    Path out = folder.resolve("victim.out");
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                db.toString(),
                folder.toString(),
                Integer.toString(kill))
            .redirectError(folder.resolve("victim.log").toFile())
            .redirectOutput(out.toFile())
            .start();
    while (victim.isAlive() && Files.size(out) == 0) {
      Thread.sleep(5);
    }
    Thread.sleep(patience);
    victim.destroyForcibly().waitFor();
    String told = Files.readString(out);
    assertThat(told).as(Files.readString(folder.resolve("victim.log"))).isNotEmpty();
    // the last line may be cut
    return List.of(told.substring(0, told.lastIndexOf('\n') + 1).strip().split("\n", -1));
  }

  private void check(StoredProject project, List<String> told, Map<String, Integer> imported) {
    long undone = undone(project);
    long last = 0;
    for (String line : told) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "label" -> {
          last = Long.parseLong(words[1]);
          Key key = new Key(Kind.LABEL, words[2], words[3]);
          assertThat(project.logged(last).orElseThrow().edit().keys()).as(line).contains(key);
          // The last one may have been undone, and the process killed before it was done again.
          if (undone != last) {
            assertThat(project.get(key)).as(line).isNotNull();
          }
          edits++;
        }
        case "entry" -> {
          last = Long.parseLong(words[1]);
          edits += 2;
        }
        case "file" -> {
          imported.put(words[1], Integer.parseInt(words[2]));
          files++;
        }
        default -> assertThat(line).isEqualTo("begun");
      }
    }
    assertThat(project.history(Long.MAX_VALUE, 1).getFirst().number()).isGreaterThanOrEqualTo(last);
    // An import may be what was undone last, and stays so once something else is done.
    String step = undone == 0 ? "" : entry(project, undone).name();
    imported.keySet().removeIf(name -> step.startsWith("import " + name + " ("));
    Map<String, Integer> there = sentences(project);
    imported.forEach((name, rows) -> assertThat(there).as(name).containsEntry(name, rows));
    // One more may be there, killed before it could tell: it is whole, too.
    there.forEach(
        (name, rows) -> assertThat(rows).as(name).isEqualTo(rows(folder.resolve(name + ".tsv"))));
    torn =
        (int)
            files(folder).stream()
                .filter(name -> name.endsWith(".tsv"))
                .map(name -> name.substring(0, name.length() - 4))
                .filter(name -> !there.containsKey(name))
                .count();
  }

  /** The edit that redo would make again, itself perhaps made again before; 0 if there is none. */
  private static long undone(StoredProject project) {
    long entry = project.undoState().undone();
    for (long reverts = entry; reverts != 0; reverts = entry(project, entry).reverts()) {
      entry = reverts;
    }
    return entry;
  }

  private static LogEntry entry(StoredProject project, long number) {
    return project.history(number + 1, 1).getFirst();
  }

  private static Map<String, Integer> sentences(StoredProject project) {
    Map<String, Integer> sentences = new HashMap<>();
    for (DocumentEntry entry : project.documents(0, 1_000_000)) {
      if (!entry.name().startsWith("doc-")) {
        int here = project.document(entry.id()).orElseThrow().sentences().size();
        sentences.merge(entry.name(), here, Integer::sum);
      }
    }
    return sentences;
  }

  private static int rows(Path file) {
    try {
      return Files.readAllLines(file).size() - 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
