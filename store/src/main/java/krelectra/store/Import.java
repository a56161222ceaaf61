package krelectra.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.Future;
import krelectra.annotation.InputException;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.EditJson;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.LayerInference;
import krelectra.annotation.merge.JointReading;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/**
 * Brings files into a project. Each file is one transaction and one step of the history, whose edit
 * is kept a document at a time. The file is read on the caller's thread while the database writes.
 */
public final class Import {
  private final StoredProject project;
  private final Format format;
  private final String author;
  private final Report report;
  private final Progress progress;

  /** Is asked after every document, and may end the import with an exception: nothing is kept. */
  @FunctionalInterface
  public interface Progress {
    /** So many documents and sentences of the file were read. */
    void read(long documents, long sentences);
  }

  /**
   * What came of a file.
   *
   * @param isNew false if the same file was there already, and nothing was changed
   */
  public record Result(long documents, long sentences, boolean isNew) {}

  public Import(
      StoredProject project, Format format, String author, Report report, Progress progress) {
    this.project = project;
    this.format = format;
    this.author = author;
    this.report = report;
    this.progress = progress;
  }

  /**
   * Brings a file in. When this returns it is on the disk.
   *
   * @param name what its documents are called
   * @throws InputException if it is not of the format, or another file of its name is there
   */
  public Result run(Path file, String name) throws IOException {
    return run(file, name, Map.of());
  }

  /**
   * Brings a file in with those beside it in which other annotators labelled the same document.
   *
   * @param annotators whose the file and the others are; none: it stands alone
   * @throws InputException as for one file, or if their texts differ
   */
  public Result run(Path file, String name, Map<Path, String> annotators) throws IOException {
    String sha256 = annotators.isEmpty() ? Digests.of(file) : Digests.of(annotators.keySet());
    String step = "import " + name + " (" + format.name() + ", SHA-256 " + sha256 + ")";
    Source source = Source.of(file).named(name);
    Database database = project.database();
    try (Database.Transaction transaction = database.begin()) {
      Result before = transaction.call(sql -> known(sql, file, name, step));
      if (before != null) {
        return before;
      }
      Work work = new Work(transaction, source.file());
      if (annotators.isEmpty()) {
        format.read(source, work, report);
      } else {
        new JointReading(format, annotators, name).read(work, report);
      }
      work.finish(step);
      return new Result(work.documents, work.sentences, true);
    }
  }

  private @Nullable Result known(SqlSession sql, Path file, String name, String step) {
    long documents =
        sql.number(
            "SELECT COUNT(*) FROM document WHERE project = ? AND name = ? AND NOT removed",
            project.number(),
            name);
    if (documents == 0) {
      return null;
    }
    if (sql.number("SELECT 1 FROM log WHERE project = ? AND name = ?", project.number(), step)
        == 0) {
      throw InputException.at(
          file,
          "is of the same name as another file that is in the project, " + name,
          "rename it, or import it into another project");
    }
    long sentences =
        sql.number(
            "SELECT SUM(sentences) FROM document WHERE project = ? AND name = ? AND NOT removed",
            project.number(),
            name);
    return new Result(documents, sentences, false);
  }

  /** One file. */
  private final class Work implements DocumentSink {
    private final Database.Transaction transaction;
    private final Path file;
    private final LayerInference layers = new LayerInference();
    private final ImportedAnnotators annotators = new ImportedAnnotators();
    private final MessageDigest digest = Digests.sha256();
    private final long number;
    private int parts;
    private long documents;
    private long sentences;
    private @Nullable Future<?> writing;

    Work(Database.Transaction transaction, Path file) {
      this.transaction = transaction;
      this.file = file;
      number = transaction.call(sql -> project.log(sql, contents()).last().entry().number()) + 1;
    }

    private Contents contents() {
      return project.database().contents();
    }

    @Override
    public void add(AnnotatedDocument annotated) {
      annotated.labels().forEach(layers::add);
      annotated.labels().forEach(annotators::add);
      byte[] part = part(WholeDocument.arrival(annotated));
      byte[] original = Contents.deflatedText(annotated.document().original());
      await();
      int index = parts++;
      writing =
          transaction.start(
              sql -> {
                if (!project.corpus(sql, contents()).insert(annotated, original)) {
                  throw InputException.at(
                      file,
                      "holds a document that is in the project, " + annotated.document().id(),
                      "import it into another project");
                }
                project.log(sql, contents()).addPart(number, index, part);
                sql.flush();
              });
      documents++;
      sentences += annotated.sentences().size();
      progress.read(documents, sentences);
    }

    private byte[] part(Edit edit) {
      String json = EditJson.write(edit).inLine();
      digest.update(json.getBytes(StandardCharsets.UTF_8));
      return Contents.deflated(json);
    }

    private void await() {
      Future<?> before = writing;
      if (before != null) {
        writing = null;
        DatabaseThread.await(before);
      }
    }

    void finish(String step) {
      await();
      transaction.call(
          sql -> {
            SqlCorpus corpus = project.corpus(sql, contents());
            Edit settings = new ImportedSettings(corpus.settings(), file).edit(layers, annotators);
            settings.applyTo(corpus);
            EditLog log = project.log(sql, contents());
            log.addPart(number, parts++, part(settings));
            LogEntry entry = log.next(author, project.database().clock().instant(), 0, step, parts);
            log.insert(entry, Body.NONE, EditLog.chained(log.last(), entry, digest));
            return true;
          });
      transaction.commit();
    }
  }
}
