package krelectra.app.annotate;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.team.Blinding;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * What is hidden from who annotates blindly: other people's labels, suggestions and evidence.
 * Showing it is an act of its own for one sentence, and is kept in the log before anything is seen.
 */
public final class BlindWork {
  private final CorpusViewModel corpus;
  private final LayersViewModel layers;
  private final ReadOnlyBooleanWrapper blind = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

  /** Null until it is known, which counts as blind. */
  private @Nullable Blinding blinding;

  private String document = "";
  private String sentence = "";

  BlindWork(CorpusViewModel corpus, LayersViewModel layers) {
    this.corpus = corpus;
    this.layers = layers;
    corpus
        .projectProperty()
        .addListener(
            (value, before, now) -> {
              know(null);
              ask();
            });
    corpus.revisionProperty().addListener((value, before, now) -> ask());
    corpus.annotatorProperty().addListener((value, before, now) -> shown.set(false));
    layers
        .layerProperty()
        .addListener(
            (value, before, now) -> {
              shown.set(false);
              update();
            });
    ask();
  }

  private void ask() {
    corpus.ask(
        (project, progress) -> project.project().map(Blinding::of).orElse(Blinding.NONE),
        this::know);
  }

  private void know(@Nullable Blinding now) {
    blinding = now;
    update();
  }

  private void update() {
    Layer layer = layers.layerProperty().get();
    blind.set(layer != null && isBlind(layer.id()));
  }

  private boolean isBlind(String layer) {
    Blinding known = blinding;
    return known == null ? corpus.projectProperty().get() != null : known.isBlind(layer);
  }

  /** Whether the layer at hand is annotated blindly. */
  public ReadOnlyBooleanProperty blindProperty() {
    return blind.getReadOnlyProperty();
  }

  /** Whether the annotator had all shown for the sentence at hand. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a label must not be seen; files are nobody's opinion, as long as they do not guess. */
  boolean hides(Label label, String me) {
    Layer layer = layers.layerProperty().get();
    boolean isShown = shown.get() && layer != null && layer.id().equals(label.layer());
    return isBlind(label.layer())
        && !isShown
        && !label.annotator().equals(me)
        && (label.state() == Label.State.SUGGESTED || !label.annotator().equals(Annotator.SOURCE));
  }

  /** Another sentence is at hand: what belongs to it is hidden again. */
  void turnTo(String ofDocument, String id) {
    document = ofDocument;
    sentence = id;
    shown.set(false);
  }

  /** Shows all for the sentence at hand, once it is kept that this was done. */
  public void show() {
    Layer layer = layers.layerProperty().get();
    if (layer == null || sentence.isEmpty() || !blind.get()) {
      return;
    }
    EvidenceUse use =
        new EvidenceUse(corpus.author(), layer.id(), document, sentence, Instant.now());
    corpus.change(
        project -> keep(project, use),
        () -> {
          if (document.equals(use.document())
              && sentence.equals(use.sentence())
              && layer.equals(layers.layerProperty().get())
              && corpus.author().equals(use.annotator())) {
            shown.set(true);
          }
        });
  }

  private static void keep(StoredProject project, EvidenceUse use) {
    Item.OfEvidenceUse item = new Item.OfEvidenceUse(use);
    if (project.get(item.key()) == null) {
      String name = StepName.of(EvidenceUse.STEP, use.document(), use.sentence()).text();
      project.apply(new Edit.Bulk(name, List.of(Edit.put(item))), use.annotator());
    }
  }
}
