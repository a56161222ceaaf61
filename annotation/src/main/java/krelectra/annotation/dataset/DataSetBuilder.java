package krelectra.annotation.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.quality.Example;
import krelectra.annotation.quality.Split;

/** Makes a data set of documents that come one by one. */
public final class DataSetBuilder implements DocumentSink {
  private final String project;
  private final DataSetRule rule;
  private final List<String> tags;
  private final Voices voices;
  private final Gathering gathering;
  private final Map<String, Split.Part> parts = new HashMap<>();

  /**
   * Begins a set.
   *
   * @param project the project's name
   * @param layer the layer that the rule names
   * @param tagset that of the feature, if it has one
   * @param annotators all of the project
   * @throws InputException if the layer has not what the task learns from
   */
  public DataSetBuilder(
      String project,
      DataSetRule rule,
      Layer layer,
      Optional<Tagset> tagset,
      List<Annotator> annotators) {
    if (!rule.task().fits(layer.kind())) {
      throw InputException.at(
          "layer " + layer.id(),
          "labels " + layer.kind().name().toLowerCase(java.util.Locale.ROOT) + "s",
          "the task " + rule.task().key() + " needs another kind of layer");
    }
    boolean known = rule.task() == DataSetTask.ANSWERS || layer.feature(rule.feature()).isPresent();
    if (!known) {
      throw InputException.at(
          "layer " + layer.id(),
          "has no feature " + rule.feature(),
          "give one of "
              + String.join(", ", layer.features().stream().map(Feature::name).toList()));
    }
    this.project = project;
    this.rule = rule;
    this.tags = tagset.map(Tagset::tags).orElse(List.of()).stream().map(Tag::name).toList();
    this.voices = new Voices(rule.whose(), annotators);
    this.gathering = Gathering.of(rule, voices);
  }

  /**
   * Takes a document.
   *
   * @throws InputException if its part must be known and is not
   */
  @Override
  public void add(AnnotatedDocument annotated) {
    int before = gathering.items().size();
    gathering.add(annotated);
    Document document = annotated.document();
    if (rule.split().kind() == SplitRule.Kind.SAID && gathering.items().size() > before) {
      parts.put(document.id(), SplitRule.saidBy(document).orElseThrow(() -> silent(document)));
    }
  }

  private static InputException silent(Document document) {
    return InputException.at(
        "document " + document.name(),
        "does not say whether it is for train, dev or test",
        "split by document or stratified, or give it the property split");
  }

  /**
   * The set.
   *
   * @throws InputException if nothing is in it, or an annotator that was asked for is unknown
   */
  public DataSet build(String name) {
    voices.requireSeen();
    List<DataItem> items = gathering.items();
    if (items.isEmpty()) {
      throw InputException.at(
          "layer " + rule.layer(),
          "has no label that a person stands by",
          "label something, or accept suggestions, first");
    }
    List<DataItem> parted = parted(items);
    return DataSet.of(name, project, rule, labels(parted), parted, gathering.leftOut());
  }

  private List<DataItem> parted(List<DataItem> items) {
    if (rule.split().kind() == SplitRule.Kind.SAID) {
      return items.stream()
          .map(item -> item.in(parts.getOrDefault(item.document(), Split.Part.TRAIN)))
          .toList();
    }
    List<Example> examples = items.stream().map(DataItem::example).toList();
    Split.Shares shares = new Split.Shares(rule.split().dev(), rule.split().test());
    Split split =
        rule.split().kind() == SplitRule.Kind.DOCUMENT
            ? Split.byDocument(examples, shares, rule.split().seed())
            : Split.stratified(examples, shares, rule.split().seed());
    List<DataItem> parted = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      parted.add(items.get(i).in(split.part(examples.get(i))));
    }
    return parted;
  }

  /** Those that occur: as the tagset has them, then what it lacks. */
  private List<String> labels(List<DataItem> items) {
    Set<String> occurring = new TreeSet<>();
    items.forEach(item -> occurring.addAll(Classes.of(item.said())));
    Set<String> ordered = new LinkedHashSet<>();
    tags.stream()
        .map(tag -> rule.task() == DataSetTask.TOKENS ? Classes.withoutBlanks(tag) : tag)
        .filter(occurring::contains)
        .forEach(ordered::add);
    ordered.addAll(occurring);
    return List.copyOf(ordered);
  }
}
