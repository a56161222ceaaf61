package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Palette;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.scheme.LayerOrder;
import krelectra.annotation.scheme.PresetEdits;
import krelectra.app.corpus.CorpusViewModel;
import org.jspecify.annotations.Nullable;

/** The layers of the project at hand, the one that is annotated now, and its tags. */
public final class LayersViewModel {
  private static final int BEST_SCORE = 5;

  private final CorpusViewModel corpus;
  private final ObservableList<Layer> layers = FXCollections.observableArrayList();
  private final ObservableList<Layer> known = FXCollections.unmodifiableObservableList(layers);
  private final ReadOnlyObjectWrapper<@Nullable Layer> layer = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Tag> tags = FXCollections.observableArrayList();
  private final ObservableList<Tag> offered = FXCollections.unmodifiableObservableList(tags);
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private final Map<String, Tagset> tagsets = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Set<String> machines = new HashSet<>();

  /** What a project defines. */
  private record Defined(List<Layer> layers, List<Tagset> tagsets, List<Annotator> annotators) {}

  /** Follows the corpus at hand. */
  public LayersViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    corpus
        .projectProperty()
        .addListener(
            (value, before, now) -> {
              show(new Defined(List.of(), List.of(), List.of()));
              read.set(false);
              ask();
            });
    corpus.revisionProperty().addListener((value, before, now) -> ask());
    ask();
  }

  private void ask() {
    corpus.ask(
        (project, progress) ->
            new Defined(
                project
                    .project()
                    .map(LayerOrder::of)
                    .orElse(new LayerOrder(List.of()))
                    .sorted(project.layers()),
                project.tagsets(),
                project.annotators()),
        defined -> {
          show(defined);
          read.set(true);
        });
  }

  private void show(Defined defined) {
    boolean same =
        layers.equals(defined.layers()) && List.copyOf(defined.tagsets()).equals(ownTagsets());
    machines.clear();
    defined.annotators().stream()
        .filter(each -> each.kind() != Annotator.Kind.PERSON)
        .forEach(each -> machines.add(each.id()));
    if (same) {
      return;
    }
    tagsets.clear();
    order.clear();
    for (Tagset tagset : defined.tagsets()) {
      tagsets.put(tagset.id(), tagset);
      order.add(tagset.id());
    }
    layers.setAll(defined.layers());
    Layer before = layer.get();
    Layer now =
        layers.stream()
            .filter(each -> before != null && each.id().equals(before.id()))
            .findFirst()
            .orElse(layers.isEmpty() ? null : layers.getFirst());
    layer.set(null);
    layer.set(now);
    offer();
  }

  private List<Tagset> ownTagsets() {
    return order.stream().map(id -> Objects.requireNonNull(tagsets.get(id))).toList();
  }

  /** The layers, in the order of the project. */
  public ObservableList<Layer> layers() {
    return known;
  }

  /** The layer that is annotated; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable Layer> layerProperty() {
    return layer.getReadOnlyProperty();
  }

  /** Whether the project's layers are known by now, be there any or not. */
  public ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  /** What can be said in the layer at hand; each has a key as far as they go. */
  public ObservableList<Tag> tags() {
    return offered;
  }

  /** Annotates a layer. */
  public void choose(@Nullable Layer chosen) {
    if (chosen == null || layers.contains(chosen)) {
      layer.set(chosen);
      offer();
    }
  }

  /** Goes to the next layer, or back if negative; behind the last comes the first. */
  public void cycle(int by) {
    if (!layers.isEmpty()) {
      int now = Math.max(0, layers.indexOf(layer.get()));
      choose(layers.get(Math.floorMod(now + by, layers.size())));
    }
  }

  private void offer() {
    Layer now = layer.get();
    tags.setAll(now == null ? List.of() : tagsOf(now));
  }

  /** The tags of a layer's main feature, each with a key as far as they go. */
  public List<Tag> tagsOf(Layer of) {
    Feature main = main(of).orElse(null);
    if (main == null) {
      return List.of();
    }
    if (main.type() == FeatureType.NUMBER) {
      List<Tag> scores = new ArrayList<>();
      for (int score = 0; score <= BEST_SCORE; score++) {
        String name = Integer.toString(score);
        scores.add(new Tag(name, "", Palette.colour(score), name));
      }
      return scores;
    }
    return withKeys(tags(main));
  }

  /** The tags of a feature; none if it is free. */
  public List<Tag> tags(Feature feature) {
    Tagset tagset = tagsets.get(feature.tagset());
    return tagset == null ? List.of() : tagset.tags();
  }

  private static List<Tag> withKeys(List<Tag> given) {
    Set<String> taken = new HashSet<>();
    given.forEach(tag -> taken.add(tag.key()));
    List<Tag> all = new ArrayList<>();
    int next = 0;
    for (Tag tag : given) {
      String key = tag.key();
      while (key.isEmpty() && !Palette.key(next).isEmpty()) {
        String free = Palette.key(next++);
        key = taken.contains(free) ? "" : free;
      }
      all.add(new Tag(tag.name(), tag.description(), tag.colour(), key));
    }
    return all;
  }

  /** The tag of a key in the layer at hand. */
  public Optional<Tag> byKey(String key) {
    return tags.stream().filter(tag -> !key.isEmpty() && tag.key().equals(key)).findFirst();
  }

  /** The layer of an id. */
  public Optional<Layer> of(String id) {
    return layers.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * What the labels of a layer are called by: {@code label}, else the first tag, else the first.
   */
  public static Optional<Feature> main(Layer of) {
    return of.feature(Feature.LABEL)
        .or(() -> of.features().stream().filter(each -> each.type() == FeatureType.TAG).findFirst())
        .or(() -> of.features().stream().findFirst());
  }

  /** What a label is called by. */
  public String name(Label label) {
    return of(label.layer())
        .flatMap(LayersViewModel::main)
        .map(feature -> label.text(feature.name()))
        .orElseGet(label::label);
  }

  /** The colour of a label as {@code #rrggbb}: that of its tag, else one of its own for a name. */
  public String colour(Label label) {
    String name = name(label);
    return of(label.layer())
        .flatMap(LayersViewModel::main)
        .map(feature -> tagsets.get(feature.tagset()))
        .flatMap(tagset -> tagset.tag(name))
        .map(Tag::colour)
        .filter(colour -> colour.matches("#[0-9a-fA-F]{6}"))
        .orElseGet(() -> Palette.colour(Math.floorMod(name.hashCode(), 24)));
  }

  /** Whether a feature takes what is not offered: a number, a text, a tag of an open tagset. */
  public boolean takesOther(Feature feature) {
    Tagset tagset = tagsets.get(feature.tagset());
    return switch (feature.type()) {
      case NUMBER, TEXT -> true;
      case TAG, TAGS -> tagset == null || tagset.open();
      default -> false;
    };
  }

  /** Whether a feature can say what was typed. */
  public boolean isFitting(Feature feature, String typed) {
    return !typed.isBlank()
        && (feature.type() != FeatureType.NUMBER || typed.matches("-?\\d{1,9}([.]\\d{1,9})?"));
  }

  /** Adds a tag to an open tagset that has it not. */
  public void addTag(Feature feature, String name) {
    Tagset tagset = tagsets.get(feature.tagset());
    if (tagset == null || !tagset.open() || tagset.tag(name).isPresent()) {
      return;
    }
    int n = tagset.tags().size();
    List<Tag> more = new ArrayList<>(tagset.tags());
    more.add(new Tag(name, "", Palette.colour(n), ""));
    Tagset after = new Tagset(tagset.id(), tagset.name(), true, more);
    corpus.edit(Edit.change(new Item.OfTagset(tagset), new Item.OfTagset(after)));
  }

  /** Whether an annotator is known to be a file or a model. */
  boolean isNobody(String annotator) {
    return annotator.equals(Annotator.SOURCE) || machines.contains(annotator);
  }

  /** Adds what a preset has and the project lacks, as one step. */
  public void add(Preset preset) {
    String author = corpus.annotatorProperty().get();
    corpus.change(
        project -> {
          List<Edit> edits = PresetEdits.missing(project.layers(), project.tagsets(), preset);
          if (!edits.isEmpty()) {
            project.apply(
                new Edit.Bulk(StepName.of("add layers", preset.name()).text(), edits), author);
          }
        });
  }

  /** Whether what the layer's labels are given to is the sentence, the document or a pair. */
  public static boolean isClass(Layer of) {
    return of.kind() == LayerKind.SENTENCE
        || of.kind() == LayerKind.DOCUMENT
        || of.kind() == LayerKind.PAIR;
  }
}
