package krelectra.app.search;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.LoggedEdit;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.search.IndexUnusableException;
import krelectra.annotation.search.Morphology;
import krelectra.annotation.search.SearchIndex;
import krelectra.annotation.search.Sentence;
import krelectra.store.LogEntry;
import krelectra.store.Progress;
import krelectra.store.SentenceEntry;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** The search index of a project, made anew when the project has changed since. */
public final class CorpusIndex {
  private static final int PAGE = 1000;

  /** With more entries than these to follow, making all anew is as fast. */
  private static final long MOST_ENTRIES = 500;

  private static final int MOST_DOCUMENTS = 50;

  private CorpusIndex() {}

  /** Opens the index of a folder, and brings it to where the project is. */
  public static SearchIndex open(
      Path folder, StoredProject project, Morphology morphology, Progress progress)
      throws IOException {
    SearchIndex index = usable(folder, morphology);
    try {
      update(index, project, morphology, progress);
      return index;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /**
   * Brings an index to where the project is: by the documents that were changed since, or, if much
   * was, by making it anew.
   */
  public static void update(
      SearchIndex index, StoredProject project, Morphology morphology, Progress progress)
      throws IOException {
    long last = project.lastEntry();
    if (index.edit() == last) {
      return;
    }
    Set<String> changed = changed(index.edit(), last, project);
    if (changed == null) {
      index.clear();
      fill(index, project, morphology, progress);
    } else {
      long done = 0;
      for (String document : changed) {
        put(index, project, document, morphology);
        progress.at(++done, changed.size());
      }
    }
    index.commit(last);
  }

  /** The documents that entries of the log changed; null if all may have, or any has gone. */
  private static @Nullable Set<String> changed(long from, long last, StoredProject project) {
    if (from == 0 || last < from || last - from > MOST_ENTRIES) {
      return null;
    }
    Set<String> documents = new LinkedHashSet<>();
    long before = last + 1;
    for (LogEntry entry : project.history(before, (int) (last - from))) {
      LoggedEdit logged = entry.parts() > 0 ? null : project.logged(entry.number()).orElse(null);
      if (logged == null || (entry.reverts() > 0 && isLong(project, entry.reverts()))) {
        return null;
      }
      for (Key key : logged.edit().keys()) {
        switch (key.kind()) {
          case LABEL -> documents.add(key.document());
          case DOCUMENT, SENTENCE -> {
            return null; // a text was changed, or a sentence came or went
          }
          default -> {
            // notes and settings are not searched
          }
        }
      }
    }
    return documents.size() > MOST_DOCUMENTS ? null : documents;
  }

  private static boolean isLong(StoredProject project, long entry) {
    List<LogEntry> reverted = project.history(entry + 1, 1);
    return reverted.isEmpty()
        || reverted.getFirst().parts() > 0
        || (reverted.getFirst().reverts() > 0 && isLong(project, reverted.getFirst().reverts()));
  }

  private static void put(
      SearchIndex index, StoredProject project, String document, Morphology morphology)
      throws IOException {
    Map<String, List<Sentence.Labelled>> labels =
        project.document(document).map(CorpusIndex::labels).orElse(Map.of());
    for (SentenceEntry entry : project.sentences(document)) {
      index.put(sentence(entry, labels, morphology));
    }
  }

  private static Sentence sentence(
      SentenceEntry entry, Map<String, List<Sentence.Labelled>> labels, Morphology morphology) {
    return new Sentence(
        entry.key(),
        entry.text(),
        morphology.tokens(entry.text()),
        labels.getOrDefault(entry.sentence().id(), List.of()));
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
        index.add(sentence(entry, labels, morphology));
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
