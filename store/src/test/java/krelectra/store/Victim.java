package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;

/** Edits and imports without an end, telling what was acknowledged; made to be killed. */
final class Victim {
  private Victim() {}

  /**
   * Arguments: the database, a folder for files, a number that no other run has, and in how many
   * edits one import comes.
   */
  public static void main(String[] args) throws IOException {
    Path db = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    Random random = new Random(Long.parseLong(args[2]));
    try (Database database = Database.open(db)) {
      StoredProject project =
          database.project("p").isPresent()
              ? database.project("p").orElseThrow()
              : database.create(new Project("p", "p", "", Map.of()), "a");
      String document = "doc-" + args[2];
      project.apply(StoredProjectTest.document(document, "가나다"), "a");
      tell("begun");
      for (int i = 0; ; i++) {
        if (random.nextInt(Integer.parseInt(args[3])) == 0) {
          bring(project, folder, args[2] + "-" + i, 200 + random.nextInt(4000));
        } else if (random.nextInt(10) == 0) {
          project.undo("a");
          tell("entry " + project.redo("a").orElseThrow().number());
        } else {
          String id = "l" + i;
          long number =
              project
                  .apply(Edit.put(new Item.OfLabel(StoredProjectTest.label(document, id))), "a")
                  .number();
          tell("label " + number + " " + document + " " + id);
        }
      }
    }
  }

  private static void bring(StoredProject project, Path folder, String name, int rows)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of("document\tlabel"));
    for (int i = 0; i < rows; i++) {
      lines.add("영화 " + name + " " + i + "\t" + i % 2);
    }
    Path file = Files.write(folder.resolve(name + ".tsv"), lines);
    new Import(
            project,
            Formats.of("class-tsv").orElseThrow(),
            "a",
            new Report(),
            (documents, sentences) -> {})
        .run(file, name);
    tell("file " + name + " " + rows);
  }

  private static void tell(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
