package krelectra.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Assignment;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.merge.MergeOptions;
import krelectra.annotation.merge.SettingsMerge;
import krelectra.annotation.team.Assignments;

/**
 * Whose documents are whose, and where evidence was shown, in two databases: annotators of both are
 * those of a document, and what was shown there was shown.
 */
final class TeamMerge {
  private final Assignments ours;
  private final Assignments theirs;
  private final Set<String> shownHere = new HashSet<>();
  private final Map<String, List<EvidenceUse>> shownThere = new HashMap<>();
  private final MergeOptions options;
  private final SettingsMerge settings;
  private final List<Edit> edits = new ArrayList<>();

  TeamMerge(
      StoredProject ours, StoredProject theirs, MergeOptions options, SettingsMerge settings) {
    this.ours = ours.assignments();
    this.theirs = theirs.assignments();
    ours.evidenceUses().forEach(use -> shownHere.add(use.id()));
    theirs
        .evidenceUses()
        .forEach(
            use -> shownThere.computeIfAbsent(use.document(), d -> new ArrayList<>()).add(use));
    this.options = options;
    this.settings = settings;
  }

  /** A document of the other's is one of one's own, or becomes one. */
  void same(AnnotatedDocument own, AnnotatedDocument their) {
    String here = own.document().id();
    String there = their.document().id();
    Set<String> annotators = new LinkedHashSet<>(ours.annotators(here));
    theirs.annotators(there).forEach(id -> annotators.add(options.annotator(id)));
    Assignment before = ours.byDocument().get(here);
    if (annotators.size() > ours.annotators(here).size()) {
      edits.add(
          new Edit.Change(
              before == null ? null : new Item.OfAssignment(before),
              new Item.OfAssignment(new Assignment(here, List.copyOf(annotators)))));
    }
    List<EvidenceUse> uses = shownThere.getOrDefault(there, List.of());
    if (!uses.isEmpty()) {
      shown(own, their, uses);
    }
  }

  private void shown(AnnotatedDocument own, AnnotatedDocument their, List<EvidenceUse> uses) {
    Map<Range, String> places = new HashMap<>();
    own.sentences().forEach(each -> places.putIfAbsent(each.range(), each.id()));
    Map<String, String> sentences = new HashMap<>();
    for (Sentence sentence : their.sentences()) {
      sentences.put(sentence.id(), places.getOrDefault(sentence.range(), sentence.id()));
    }
    for (EvidenceUse use : uses) {
      EvidenceUse here =
          new EvidenceUse(
              options.annotator(use.annotator()),
              settings.layerId(use.layer()),
              own.document().id(),
              sentences.getOrDefault(use.sentence(), use.sentence()),
              use.time());
      if (shownHere.add(here.id())) {
        edits.add(Edit.put(new Item.OfEvidenceUse(here)));
      }
    }
  }

  /** What is to be done. */
  Edit.Bulk edit() {
    return new Edit.Bulk("assignments", edits);
  }
}
