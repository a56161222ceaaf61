package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Project;
import krelectra.annotation.format.Report;
import krelectra.annotation.label.AnnotatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in the layout of INCEpTION: a file for each annotator of a document. */
class AnnotatorArchiveTest {
  private static final String TEXT = "이순신 장군은 한산도에서 이겼다";

  @TempDir Path folder;

  /** A file of WebAnno TSV with one entity on the first token, or none. */
  private static byte[] tsv(String text, String tag) {
    StringBuilder out =
        new StringBuilder(
            "#FORMAT=WebAnno TSV 3.3\n"
                + "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n\n\n#Text="
                + text
                + "\n");
    int start = 0;
    int number = 0;
    for (String word : text.split(" ", -1)) {
      String label = number == 0 ? tag : "_";
      number++;
      out.append("1-" + number + "\t" + start + "-" + (start + word.length()) + "\t" + word);
      out.append("\t" + label + "\t\n");
      start += word.length() + 1;
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private Path archive(String lees) throws IOException {
    byte[] types = "<typeSystemDescription/>".getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> packed = new LinkedHashMap<>();
    packed.put("lee.tsv", tsv(lees, "LOC"));
    packed.put("TypeSystem.xml", types);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("exportedproject.json", "{}".getBytes(StandardCharsets.UTF_8));
    files.put("source/뉴스.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    files.put("annotation/뉴스.txt/INITIAL_CAS.tsv", tsv(TEXT, "_"));
    files.put("annotation/뉴스.txt/kim.tsv", tsv(TEXT, "PER"));
    files.put("annotation/뉴스.txt/lee.zip", zip(packed));
    files.put("annotation/경제.txt/kim.tsv", tsv("한국은행이 금리를 동결했다", "ORG"));
    files.put("curation/뉴스.txt/CURATION_USER.tsv", tsv(TEXT, "PER"));
    return Files.write(folder.resolve("project.zip"), zip(files));
  }

  private static StoredProject bring(Database database, Path archive) throws IOException {
    StoredProject project =
        database
            .project("p")
            .orElseGet(() -> database.create(new Project("p", "p", "", Map.of()), "a"));
    try (ImportFiles files = ImportFiles.of(List.of(archive), ".tsv", () -> {})) {
      for (Map.Entry<Path, String> file : files.named().entrySet()) {
        new Import(
                project,
                ImportTest.format("webanno-tsv"),
                "a",
                new Report(),
                (documents, sentences) -> {})
            .run(file.getKey(), file.getValue(), files.annotators(file.getKey()));
      }
    }
    return project;
  }

  private static List<String> said(AnnotatedDocument document) {
    return document.labels().stream()
        .filter(label -> label.layer().equals("ner"))
        .map(label -> label.annotator() + " " + label.label())
        .sorted()
        .toList();
  }

  @Test
  void eachAnnotatorsFileBecomesHisLabelsInOneDocument() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = bring(database, archive(TEXT));
      List<DocumentEntry> documents = project.documents(0, 9);
      assertThat(documents).extracting(DocumentEntry::name).containsExactly("경제.txt", "뉴스.txt");
      AnnotatedDocument news = project.document(documents.get(1).id()).orElseThrow();
      assertThat(news.document().text()).isEqualTo(TEXT);
      assertThat(said(news)).containsExactly("curator PER", "kim PER", "lee LOC");
      assertThat(news.layer("word"))
          .as("words are nobody's, and come once")
          .extracting(label -> label.annotator())
          .containsExactly("source", "source", "source", "source");
      assertThat(said(project.document(documents.getFirst().id()).orElseThrow()))
          .containsExactly("kim ORG");
      assertThat(project.annotators())
          .extracting(Annotator::id)
          .contains("kim", "lee", Annotator.CURATOR);
      long last = project.lastEntry();
      bring(database, archive(TEXT));
      assertThat(project.lastEntry()).as("the same archive comes once").isEqualTo(last);
      project.undo("a");
      project.undo("a");
      assertThat(project.documents(0, 9)).isEmpty();
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void anotherTextIsToldAndNothingOfItsDocumentComes() throws IOException {
    Path archive = archive(TEXT + " 정말");
    try (Database database = Database.open(folder.resolve("db"))) {
      assertThatThrownBy(() -> bring(database, archive))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("has another text than the file of another annotator");
      StoredProject project = database.project("p").orElseThrow();
      assertThat(project.documents(0, 9)).extracting(DocumentEntry::name).containsExactly("경제.txt");
    }
  }

  @Test
  void everyFileCanBeLookedAtByItself() throws IOException {
    try (ImportFiles files = ImportFiles.of(List.of(archive(TEXT)), "", () -> {})) {
      assertThat(files.named().values()).contains("경제.txt", "뉴스.txt").doesNotContain("lee.tsv");
      assertThat(files.each().stream().filter(file -> file.toString().endsWith(".tsv"))).hasSize(5);
      assertThat(files.named().values()).noneMatch(name -> name.startsWith("source/"));
    }
  }
}
