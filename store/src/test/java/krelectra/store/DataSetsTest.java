package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import krelectra.annotation.InputException;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.SplitRule;
import krelectra.annotation.dataset.Whose;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
  private static final DataSetRule RULE =
      new DataSetRule(
          "class",
          Feature.LABEL,
          DataSetTask.CLASSES,
          Whose.CURATED_FIRST,
          new SplitRule(SplitRule.Kind.STRATIFIED, 0.2, 0.2, 1));

  @TempDir Path folder;

  private static StoredProject filled(Database database) {
    StoredProject project = database.create(new Project("p", "영화", "", Map.of()), "kim");
    Layer layer =
        Layer.of(
            "class",
            "class",
            LayerKind.SENTENCE,
            List.of(Feature.optional(Feature.LABEL, FeatureType.TEXT)));
    project.apply(Edit.put(new Item.OfLayer(layer)), "kim");
    Annotator source = new Annotator(Annotator.SOURCE, "file", Annotator.Kind.SOURCE);
    project.apply(Edit.put(new Item.OfAnnotator(source)), "kim");
    DocumentBuilder builder = new DocumentBuilder("d", 1, Map.of());
    for (int i = 0; i < 20; i++) {
      String sentence = builder.line("문장 " + i, Map.of());
      builder.label(
          "class",
          new Target.OfSentence(sentence),
          Map.of(Feature.LABEL, Value.of(i % 2 == 0 ? "0" : "1")));
    }
    AnnotatedDocument annotated = builder.build();
    project.apply(Edit.put(new Item.OfDocument(annotated.document())), "kim");
    annotated
        .sentences()
        .forEach(each -> project.apply(Edit.put(new Item.OfSentence(each)), "kim"));
    annotated.labels().forEach(each -> project.apply(Edit.put(new Item.OfLabel(each)), "kim"));
    return project;
  }

  private static void empty(StoredProject project) {
    AnnotatedDocument annotated =
        project.document(project.documents(0, 1).getFirst().id()).orElseThrow();
    annotated.labels().forEach(label -> project.apply(Edit.remove(new Item.OfLabel(label)), "kim"));
  }

  @Test
  void aSetStaysWhatItWasWhateverHappensToTheCorpus() throws IOException {
    Path file = folder.resolve("db");
    DataSet made;
    try (Database database = Database.open(file)) {
      StoredProject project = filled(database);
      made = project.dataSets().create("첫째", RULE, "kim", Progress.NONE);
      empty(project);
    }
    try (Database database = Database.openExisting(file)) {
      DataSets sets = database.project("p").orElseThrow().dataSets();
      assertThat(sets.require("첫째")).isEqualTo(made);
      assertThat(sets.list()).extracting(DataSetEntry::name).containsExactly("첫째");
      assertThat(sets.list().getFirst().summary()).isEqualTo(made.summary());
      assertThat(sets.list().getFirst().author()).isEqualTo("kim");
      assertThatThrownBy(() -> sets.create("둘째", RULE, "kim", Progress.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("no label");
      assertThatThrownBy(() -> sets.keep(made, "kim"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("has a data set 첫째");
      sets.delete("첫째");
      assertThat(sets.list()).isEmpty();
      assertThatThrownBy(() -> sets.delete("첫째")).isInstanceOf(InputException.class);
      assertThat(database.<Long>read(sql -> sql.number("SELECT COUNT(*) FROM content")))
          .as("only the document's text is left")
          .isEqualTo(1);
    }
  }

  @Test
  void backupsCarrySetsAndVerifyLooksAtThem() throws IOException {
    Path file = folder.resolve("db");
    Path target = folder.resolve("restored");
    DataSet made;
    Path backup;
    try (Database database = Database.open(file)) {
      made = filled(database).dataSets().create("a", RULE, "kim", Progress.NONE);
      Verification.of(database, Progress.NONE);
      backup = Backup.rotate(database, 3, Progress.NONE).file();
    }
    Backup.restore(backup, target, false, Progress.NONE);
    try (Database database = Database.openExisting(target)) {
      assertThat(database.project("p").orElseThrow().dataSets().require("a")).isEqualTo(made);
    }
    String lines = unzipped(backup);
    Path forged = folder.resolve("forged.jsonl.gz");
    zip(forged, lines.replaceFirst("문장 3\\b", "문장 33"));
    Path missing = folder.resolve("missing.jsonl.gz");
    zip(missing, lines.replaceFirst("(?m)^\\{\"set\": .*\\n", ""));
    for (Path broken : List.of(missing, forged)) {
      assertThatThrownBy(() -> Backup.restore(broken, folder.resolve("no"), false, Progress.NONE))
          .isInstanceOf(InputException.class);
      assertThat(folder.resolve("no")).doesNotExist();
    }
    assertThatThrownBy(() -> Backup.prove(missing, Progress.NONE))
        .hasMessageContaining("0 of 1 data sets");
  }

  @Test
  void aSetThatWasChangedInTheFileIsFound() throws IOException {
    Path file = folder.resolve("db");
    try (Database database = Database.open(file)) {
      filled(database).dataSets().create("a", RULE, "kim", Progress.NONE);
      database.<Integer>write(
          sql ->
              sql.update("UPDATE data_set SET head = REPLACE(head, '\"classes\"', '\"pairs\"')"));
      assertThatThrownBy(() -> Verification.of(database, Progress.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("data set");
    }
  }

  @Test
  void aBackupOfVersionOneStillRestores() throws IOException {
    Path backup = versionOne();
    Path target = folder.resolve("restored");
    Backup.restore(backup, target, false, Progress.NONE);
    try (Database database = Database.openExisting(target)) {
      StoredProject project = database.project("p").orElseThrow();
      assertThat(project.labelCount()).isEqualTo(20);
      assertThat(project.dataSets().list()).isEmpty();
    }
  }

  /** As version 1 wrote it: no data sets, and no count of them. */
  private Path versionOne() throws IOException {
    Path backup;
    try (Database database = Database.open(folder.resolve("first"))) {
      filled(database);
      backup = Backup.rotate(database, 3, Progress.NONE).file();
    }
    String lines =
        unzipped(backup)
            .replaceFirst("\"workbench-log\": 2", "\"workbench-log\": 1")
            .replaceAll(", \"sets\": 0", "");
    assertThat(lines).doesNotContain("sets");
    Path old = folder.resolve("v1.jsonl.gz");
    zip(old, lines);
    return old;
  }

  @Test
  void aDatabaseOfVersionOneWithDataBecomesTheLatest() throws Exception {
    Path file = folder.resolve("old");
    Path backup = versionOne();
    try (Replay replay = new Replay(backup, Connections.to(file, false))) {
      new BackupReader(backup, Progress.NONE).read(replay);
    }
    OldDatabase.make(file, 1);
    assertThat(version(file)).isEqualTo(1);
    try (Database database = Database.openExisting(file)) {
      StoredProject project = database.project("p").orElseThrow();
      assertThat(project.labelCount()).isEqualTo(20);
      DataSet made = project.dataSets().create("a", RULE, "kim", Progress.NONE);
      assertThat(project.dataSets().require("a")).isEqualTo(made);
      assertThat(project.undo("kim")).isPresent();
      assertThat(project.get(new Key(Key.Kind.LAYER, "", "class"))).isNotNull();
      Verification.of(database, Progress.NONE);
    }
    List<Path> copies;
    try (var files = Files.list(folder)) {
      copies =
          files.filter(f -> f.getFileName().toString().matches("old\\.v1-\\d{8}-\\d{6}")).toList();
    }
    assertThat(copies).hasSize(1);
    assertThat(version(copies.getFirst())).isEqualTo(1);
    assertThat(version(file)).isEqualTo(Migrations.LATEST);
  }

  private static int version(Path file) throws Exception {
    try (SqlSession sql = new SqlSession(Connections.to(file, false).open())) {
      return Migrations.version(sql);
    }
  }

  private static String unzipped(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void zip(Path file, String lines) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
  }
}
