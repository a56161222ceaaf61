package krelectra.app.search;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.search.IndexUnusableException;
import krelectra.annotation.search.Morphology;
import krelectra.annotation.search.SearchIndex;
import krelectra.annotation.search.Sentence;
import krelectra.store.Progress;
import krelectra.store.SentenceEntry;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** The search index of a project, made anew when the project has changed since. */
public final class CorpusIndex {
  private static final int PAGE = 1000;

  private CorpusIndex() {}

  /** Opens the index of a folder, and brings it to where the project is. */
  public static SearchIndex open(
      Path folder, StoredProject project, Morphology morphology, Progress progress)
      throws IOException {
    SearchIndex index = usable(folder, morphology);
    try {
      long last = project.lastEntry();
      if (index.edit() != last) {
        index.clear();
        fill(index, project, morphology, progress);
        index.commit(last);
      }
      return index;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private static SearchIndex usable(Path folder, Morphology morphology) throws IOException {
    Files.createDirectories(folder);
    try {
      return SearchIndex.open(folder, morphology);
    } catch (IndexUnusableException e) {
      empty(folder);
      return SearchIndex.open(folder, morphology);
    }
  }

  private static void empty(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void fill(
      SearchIndex index, StoredProject project, Morphology morphology, Progress progress)
      throws IOException {
    long all = project.sentenceCount();
    long done = 0;
    long after = 0;
    String document = "";
    Map<String, List<Sentence.Labelled>> labels = Map.of();
    for (List<SentenceEntry> page = project.sentences(0, PAGE);
        !page.isEmpty();
        page = project.sentences(after, PAGE)) {
      for (SentenceEntry entry : page) {
        if (!entry.sentence().document().equals(document)) {
          document = entry.sentence().document();
          labels = project.document(document).map(CorpusIndex::labels).orElse(Map.of());
        }
        index.add(
            new Sentence(
                entry.key(),
                entry.text(),
                morphology.tokens(entry.text()),
                labels.getOrDefault(entry.sentence().id(), List.of())));
        after = entry.key();
        progress.at(++done, all);
      }
    }
  }

  /** The labels of a document by sentence, where they lie in it. */
  private static Map<String, List<Sentence.Labelled>> labels(AnnotatedDocument annotated) {
    Map<String, List<Sentence.Labelled>> labels = new HashMap<>();
    Map<String, krelectra.annotation.document.Sentence> byId = new HashMap<>();
    annotated.sentences().forEach(sentence -> byId.put(sentence.id(), sentence));
    for (Label label : annotated.labels()) {
      if (label.state() == Label.State.REJECTED || label.label().isEmpty()) {
        continue;
      }
      if (label.target() instanceof Target.OfSentence(String id) && byId.containsKey(id)) {
        add(labels, byId.get(id), null, label);
      } else if (label.target() instanceof Target.OfSpan(List<Range> ranges)) {
        Range first = ranges.getFirst();
        krelectra.annotation.document.Sentence holder = holder(annotated.sentences(), first);
        if (holder != null) {
          add(labels, holder, first, label);
        }
      }
    }
    return labels;
  }

  private static krelectra.annotation.document.@Nullable Sentence holder(
      List<krelectra.annotation.document.Sentence> sentences, Range range) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Range its = sentences.get(middle).range();
      if (its.contains(range)) {
        return sentences.get(middle);
      }
      if (its.start() > range.start()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return null;
  }

  private static void add(
      Map<String, List<Sentence.Labelled>> labels,
      krelectra.annotation.document.@Nullable Sentence sentence,
      @Nullable Range range,
      Label label) {
    if (sentence != null) {
      Range its = range == null ? sentence.range() : range;
      int from = sentence.range().start();
      labels
          .computeIfAbsent(sentence.id(), id -> new ArrayList<>())
          .add(new Sentence.Labelled(its.start() - from, its.end() - from, label.label()));
    }
  }

  /** The name of a project's folder of an index, of one database among others. */
  public static String folderName(StoredProject project) {
    String file = project.database().file().toString();
    return Integer.toHexString(file.hashCode()) + "-" + project.key();
  }
}
