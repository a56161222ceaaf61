package krelectra.annotation.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonSyntaxException;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;

/** Reads files and writes them again. */
public final class RoundTrip {
  private RoundTrip() {}

  /** The documents of a file. */
  public static List<AnnotatedDocument> read(Format format, Path file) throws IOException {
    List<AnnotatedDocument> documents = new ArrayList<>();
    format.read(Source.of(file), documents::add, new Report());
    documents.forEach(RoundTrip::check);
    return documents;
  }

  /** Writes documents to a file. */
  public static Report write(Format format, List<AnnotatedDocument> documents, Path file)
      throws IOException {
    Report report = new Report();
    try (DocumentWriter writer = format.writer(file, report)) {
      for (AnnotatedDocument document : documents) {
        writer.add(document);
      }
      writer.finish();
    }
    return report;
  }

  /**
   * Compares a file with what it becomes.
   *
   * @return empty if equal to the byte, else what differs first, or why it was refused
   */
  public static String differs(Format format, Path file, Path folder) throws IOException {
    Path out = folder.resolve("out" + format.extension());
    try {
      Report report = write(format, read(format, file), out);
      long at = Files.mismatch(file, out);
      if (at < 0 && format.name().equals("brat")) {
        Path text = Path.of(file.toString().replaceAll("ann$", "txt"));
        at = Files.mismatch(text, folder.resolve("out.txt"));
      }
      return at < 0
          ? ""
          : isSameJson(file, out) ? "same JSON" : "differs at byte " + at + " " + report.losses();
    } catch (InputException e) {
      return "refused: " + e.problem() + " (line " + e.line() + ")";
    }
  }

  private static boolean isSameJson(Path a, Path b) throws IOException {
    try {
      return JsonReader.parse(Files.readString(a)).equals(JsonReader.parse(Files.readString(b)));
    } catch (JsonSyntaxException | java.nio.charset.MalformedInputException e) {
      return false;
    }
  }

  /** What every document promises: ranges within the text, ids that are there and differ. */
  public static void check(AnnotatedDocument annotated) {
    int length = annotated.document().text().length();
    List<String> ids = annotated.labels().stream().map(Label::id).toList();
    if (ids.size() != new java.util.HashSet<>(ids).size()) {
      throw new AssertionError("labels of the same id");
    }
    int last = 0;
    for (Sentence sentence : annotated.sentences()) {
      if (sentence.range().start() < last || sentence.range().end() > length) {
        throw new AssertionError("a sentence out of place: " + sentence);
      }
      last = sentence.range().start();
    }
    for (Label label : annotated.labels()) {
      for (Range range : label.target().ranges()) {
        if (range.end() > length) {
          throw new AssertionError("a label out of the text: " + label);
        }
      }
    }
  }
}
