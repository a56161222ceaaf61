package krelectra.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Document;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.merge.DocumentMerge;
import krelectra.annotation.merge.MergeOptions;
import krelectra.annotation.merge.MergeReport;
import krelectra.annotation.merge.ProjectSettings;
import krelectra.annotation.merge.SettingsMerge;
import org.jspecify.annotations.Nullable;

/**
 * Brings what others annotated, in another database, into a project: one transaction and one step
 * of the history, whose edit is kept a document at a time. Documents are the same if their texts
 * are.
 */
public final class Merge {
  private final StoredProject ours;
  private final MergeOptions options;
  private final Progress progress;

  /** Brings others' work into a project. */
  public Merge(StoredProject ours, MergeOptions options, Progress progress) {
    this.ours = ours;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Brings another project in. When this returns it is on the disk.
   *
   * @param name what the history calls it
   * @param rehearsal whether nothing is to be changed, only told
   * @throws InputException if a layer differs and both are not to be kept; nothing is changed
   */
  public MergeReport run(StoredProject theirs, String name, String author, boolean rehearsal)
      throws IOException {
    SettingsMerge settings = new SettingsMerge(settings(ours), settings(theirs), options);
    if (!settings.differing().isEmpty()) {
      Map.Entry<String, String> first =
          settings.differing().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .toList()
              .get(0);
      throw InputException.at(
          theirs.database().file(),
          "has a layer that differs from the one here, " + first.getKey() + ": " + first.getValue(),
          "make them alike, or let both be kept");
    }
    MergeReport report = new MergeReport();
    DocumentMerge documents = new DocumentMerge(settings, options, report);
    Known known = new Known(texts(ours), texts(theirs).keySet());
    try (Database.Transaction transaction = ours.database().begin()) {
      LongStep work = new LongStep(ours, transaction);
      work.add(new Edit.Bulk("settings", settings.edits()));
      TeamMerge team = new TeamMerge(ours, theirs, options, settings);
      theirs.eachDocument(document -> add(document, known, documents, work, team), progress);
      work.add(team.edit());
      if (!rehearsal && work.edits() > 0) {
        work.finish("merge " + name, author);
      }
    }
    return report;
  }

  private static ProjectSettings settings(StoredProject project) {
    return new ProjectSettings(project.layers(), project.tagsets(), project.annotators());
  }

  private void add(
      AnnotatedDocument theirs,
      Known known,
      DocumentMerge documents,
      LongStep work,
      TeamMerge team) {
    Document document = theirs.document();
    String here = known.idOf(document);
    if (here != null) {
      AnnotatedDocument own = ours.document(here).orElseThrow();
      work.add(new Edit.Bulk(here, documents.edits(own, theirs)));
      team.same(own, theirs);
    } else if (known.has(document.id())) {
      documents.different(document.id());
    } else {
      work.add(WholeDocument.arrival(documents.arrival(theirs)));
      team.same(theirs, theirs);
    }
  }

  /** The digests of the texts of documents, by id, in order. */
  private static Map<String, String> texts(StoredProject project) {
    Map<String, String> texts = new LinkedHashMap<>();
    long after = 0;
    for (List<DocumentEntry> page = project.documents(0, 200); !page.isEmpty(); ) {
      for (DocumentEntry entry : page) {
        texts.put(entry.id(), Digests.of(project.text(entry.number())));
        after = entry.number();
      }
      page = project.documents(after, 200);
    }
    return texts;
  }

  /** The documents that are here, by their texts. */
  private static final class Known {
    private final Map<String, String> textOf;
    private final Map<String, List<String>> byText = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param theirIds each is that of one's own document of this id, if the texts are the same
     */
    Known(Map<String, String> textOf, Set<String> theirIds) {
      this.textOf = textOf;
      textOf.forEach(
          (id, digest) -> {
            if (!theirIds.contains(id)) {
              byText.computeIfAbsent(digest, d -> new ArrayList<>()).add(id);
            }
          });
    }

    boolean has(String id) {
      return textOf.containsKey(id);
    }

    /** The document here of the same text: that of the same id, else one not taken before. */
    @Nullable String idOf(Document document) {
      String digest = Digests.of(document.text());
      if (digest.equals(textOf.get(document.id()))) {
        return document.id();
      }
      for (String id : byText.getOrDefault(digest, List.of())) {
        if (taken.add(id)) {
          return id;
        }
      }
      return null;
    }
  }
}
