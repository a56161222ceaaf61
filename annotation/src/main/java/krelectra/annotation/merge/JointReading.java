package krelectra.annotation.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Note;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;

/**
 * Reads files of one text, each of another annotator, as one document: labels that name nobody are
 * those of the file's annotator.
 *
 * @param files annotators' ids by the file; that of nobody is {@link Annotator#SOURCE}
 * @param name what the document is called
 */
public record JointReading(Format format, Map<Path, String> files, String name) {
  /** The layer of tokens, as formats call it. */
  private static final String WORD = "word";

  private static final ProjectSettings NONE = new ProjectSettings(List.of(), List.of(), List.of());

  /** Copies the files, in order. */
  public JointReading {
    files = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(files));
  }

  /**
   * Reads all files.
   *
   * @throws InputException if one is not of the format, or of another text than the first
   */
  public void read(DocumentSink sink, Report report) throws IOException {
    List<AnnotatedDocument> joint = new ArrayList<>();
    boolean begun = false;
    for (Map.Entry<Path, String> file : files.entrySet()) {
      List<AnnotatedDocument> own = new ArrayList<>();
      format.read(
          Source.of(file.getKey()).named(name),
          document -> own.add(by(file.getValue(), document)),
          report);
      if (begun) {
        join(joint, own, file.getKey(), report);
      } else {
        joint.addAll(own);
        begun = true;
      }
    }
    for (AnnotatedDocument document : joint) {
      sink.add(document);
    }
  }

  private static AnnotatedDocument by(String annotator, AnnotatedDocument document) {
    List<Label> labels =
        document.labels().stream()
            .map(
                label ->
                    isNobody(label.annotator()) && !isWord(label) ? by(annotator, label) : label)
            .toList();
    List<Note> notes =
        document.notes().stream()
            .map(note -> isNobody(note.author()) ? by(annotator, note) : note)
            .toList();
    return new AnnotatedDocument(document.document(), document.sentences(), labels, notes);
  }

  /** Words are how the text was cut before anybody annotated it: they are the same for all. */
  private static boolean isWord(Label label) {
    return label.layer().equals(WORD) && label.features().isEmpty();
  }

  private static boolean isNobody(String annotator) {
    return annotator.equals(Annotator.SOURCE);
  }

  private static Label by(String annotator, Label label) {
    return new Label(
        label.id(),
        label.document(),
        label.layer(),
        annotator,
        label.target(),
        label.features(),
        label.state());
  }

  private static Note by(String annotator, Note note) {
    return new Note(
        note.id(),
        note.document(),
        note.subject(),
        annotator,
        note.time(),
        note.question(),
        note.text());
  }

  private static void join(
      List<AnnotatedDocument> joint, List<AnnotatedDocument> own, Path file, Report report) {
    boolean same = joint.size() == own.size();
    for (int i = 0; same && i < own.size(); i++) {
      same = own.get(i).document().text().equals(joint.get(i).document().text());
    }
    if (!same) {
      throw InputException.at(
          file,
          "has another text than the file of another annotator beside it",
          "export the project again, or import the file alone");
    }
    for (int i = 0; i < own.size(); i++) {
      joint.set(i, joined(joint.get(i), own.get(i), report));
    }
  }

  private static AnnotatedDocument joined(
      AnnotatedDocument known, AnnotatedDocument more, Report report) {
    MergeOptions options = new MergeOptions(Map.of(), false, false);
    MergeReport came = new MergeReport();
    DocumentMerge merge = new DocumentMerge(new SettingsMerge(NONE, NONE, options), options, came);
    List<Label> labels = new ArrayList<>(known.labels());
    List<Note> notes = new ArrayList<>(known.notes());
    for (Edit edit : merge.edits(known, more)) {
      if (edit instanceof Edit.Change change) {
        if (change.after() instanceof Item.OfLabel(Label label)) {
          labels.add(label);
        } else if (change.after() instanceof Item.OfNote(Note note)) {
          notes.add(note);
        }
      }
    }
    if (!came.differences().isEmpty()) {
      report.lost(
          "labels that other annotators' files have no place for", came.differences().size());
    }
    return new AnnotatedDocument(known.document(), known.sentences(), labels, notes);
  }
}
