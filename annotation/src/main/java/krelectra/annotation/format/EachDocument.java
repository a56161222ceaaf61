package krelectra.annotation.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import krelectra.annotation.InputException;
import krelectra.annotation.label.AnnotatedDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes formats that take one document a file: to the file named, or, if a folder is named, to a
 * file of each document's name in it. A name without extension is a folder's.
 */
public abstract class EachDocument implements DocumentWriter {
  private final Path target;
  private final String extension;
  private final boolean folder;
  private final List<OutputFile> files = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int documents;
  private @Nullable Path made;

  /** Begins a file or a folder. */
  protected EachDocument(Path target, String extension) {
    this.target = target;
    this.extension = extension;
    folder =
        Files.isDirectory(target)
            || target.getFileName() == null
            || target.getFileName().toString().indexOf('.') < 0;
  }

  /** A file to write that appears when all are finished. */
  protected final OutputFile open(Path file, Encoding encoding) throws IOException {
    OutputFile out = new OutputFile(file, encoding);
    files.add(out);
    return out;
  }

  /** Writes a document to a file. */
  protected abstract void write(AnnotatedDocument annotated, Path file) throws IOException;

  @Override
  public final void add(AnnotatedDocument annotated) throws IOException {
    documents++;
    if (!folder) {
      if (documents > 1) {
        throw InputException.at(
            target, "takes one document in this format, and there are more", "name a folder");
      }
      write(annotated, target);
      return;
    }
    if (!Files.isDirectory(target)) {
      Files.createDirectories(target);
      made = target;
    }
    write(annotated, target.resolve(fileName(annotated.document().id()) + extension));
  }

  /** A name that is no path, without the extension; each document gets one of its own. */
  private String fileName(String id) {
    String plain = id.replaceAll("[^\\p{L}\\p{N}._#-]", "_").replaceAll("^\\.+", "_");
    String stem = plain.replaceAll("\\.(conllu|tsv|jsonl|json|txt|conll|ann|xmi|iob)(?=#|$)", "");
    String cut = stem.length() > 100 ? stem.substring(0, 100) : stem;
    String name = cut.isEmpty() ? "document" : cut;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = cut + "-" + i;
    }
    return name;
  }

  @Override
  public final void finish() throws IOException {
    if (documents == 0 && !folder) {
      throw InputException.at(target, "would hold no document", "give a file with documents");
    }
    for (OutputFile file : files) {
      file.finish();
    }
    made = null;
  }

  @Override
  public final void close() throws IOException {
    for (OutputFile file : files) {
      file.close();
    }
    if (made != null) {
      Files.deleteIfExists(made);
    }
  }
}
