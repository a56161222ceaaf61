package krelectra.annotation.team;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Assignment;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;

/**
 * Who is to annotate which documents of a project, and the edits that change it.
 *
 * @param byDocument by the document's id; none for documents that nobody was given
 */
public record Assignments(Map<String, Assignment> byDocument) {
  /** Copies the map, in order. */
  public Assignments {
    byDocument = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byDocument));
  }

  /** Those of a project. */
  public static Assignments of(List<Assignment> all) {
    Map<String, Assignment> byDocument = new LinkedHashMap<>();
    all.forEach(each -> byDocument.put(each.document(), each));
    return new Assignments(byDocument);
  }

  /** Who is to annotate a document. */
  public List<String> annotators(String document) {
    Assignment known = byDocument.get(document);
    return known == null ? List.of() : known.annotators();
  }

  /** All who are to annotate anything, in the order in which they were first named. */
  public Set<String> annotators() {
    Set<String> all = new LinkedHashSet<>();
    byDocument.values().forEach(each -> all.addAll(each.annotators()));
    return all;
  }

  /** The documents that an annotator is to annotate. */
  public Set<String> documents(String annotator) {
    Set<String> documents = new LinkedHashSet<>();
    byDocument.forEach(
        (document, each) -> {
          if (each.annotators().contains(annotator)) {
            documents.add(document);
          }
        });
    return documents;
  }

  /** Documents with further annotators beside those that they have. */
  public Map<String, List<String>> with(Map<String, List<String>> more) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    more.forEach(
        (document, added) -> {
          List<String> all = new ArrayList<>(annotators(document));
          all.addAll(added);
          wanted.put(document, all);
        });
    return wanted;
  }

  /** Documents without some of their annotators. */
  public Map<String, List<String>> without(List<String> documents, List<String> annotators) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    for (String document : documents) {
      List<String> left = new ArrayList<>(annotators(document));
      left.removeAll(annotators);
      wanted.put(document, left);
    }
    return wanted;
  }

  /**
   * What gives documents to annotators in the place of those they have. An annotator that the
   * project does not know becomes one of its people.
   *
   * @param wanted annotators by document; none: the document is nobody's
   * @return a step of the history; it is empty if nothing changes
   */
  public Edit.Bulk step(Map<String, List<String>> wanted, List<Annotator> known) {
    List<Edit> edits = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    wanted.forEach(
        (document, annotators) -> {
          Assignment before = byDocument.get(document);
          Assignment after = new Assignment(document, annotators);
          if (after.annotators().equals(annotators(document))) {
            return;
          }
          named.addAll(after.annotators());
          edits.add(
              new Edit.Change(
                  before == null ? null : new Item.OfAssignment(before),
                  after.annotators().isEmpty() ? null : new Item.OfAssignment(after)));
        });
    int documents = edits.size();
    List<Edit> all = new ArrayList<>();
    for (String id : named) {
      if (known.stream().noneMatch(each -> each.id().equals(id))) {
        all.add(Edit.put(new Item.OfAnnotator(new Annotator(id, id, Annotator.Kind.PERSON))));
      }
    }
    all.addAll(edits);
    String names = named.isEmpty() ? "–" : String.join(", ", named);
    return new Edit.Bulk(StepName.of("assign", documents, names).text(), all);
  }
}
