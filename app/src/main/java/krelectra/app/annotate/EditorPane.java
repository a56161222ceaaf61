package krelectra.app.annotate;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;

/** The sentence at hand, what can be said of it, and below it what belongs to it. */
final class EditorPane extends BorderPane implements AnnotateKeys.Panes {
  private static final double TEXT_SHARE = 0.7;

  private final AnnotateViewModel annotate;
  private final Messages messages;
  private final SentencePane sentence;
  private final FeaturesView features;
  private final NotesView notes;
  private final OccurrencesView occurrences;
  private final TabPane tabs = new TabPane();
  private final Tab featuresTab;
  private final Tab notesTab;
  private final Tab occurrencesTab;

  EditorPane(
      AnnotateViewModel annotate,
      Messages messages,
      ObservableValue<Theme> theme,
      Runnable scheme) {
    this.annotate = annotate;
    this.messages = messages;
    getStyleClass().add("editor");
    sentence = new SentencePane(annotate, messages, theme);
    features = new FeaturesView(annotate, messages);
    notes = new NotesView(annotate.notes(), messages, this::focusText);
    occurrences = new OccurrencesView(annotate.occurrences(), messages, this::focusText);
    featuresTab = tab("features", () -> scrolled(features));
    Tab guideline = tab("guideline", () -> scrolled(new GuidelineView(annotate, messages)));
    notesTab = tab("notes", () -> scrolled(notes));
    occurrencesTab = tab("occurrences", () -> occurrences);
    Tab correction =
        tab(
            "correction",
            () -> scrolled(new CorrectionView(annotate.correction(), messages, this::focusText)));
    Tab evidence =
        tab("evidence", () -> scrolled(new EvidenceView(annotate.evidence(), messages, theme)));
    Tab keys = tab("keys", () -> scrolled(new KeysView(messages)));
    tabs.getTabs()
        .addAll(featuresTab, guideline, notesTab, occurrencesTab, correction, evidence, keys);
    if (annotate.evidence().visibleProperty().get()) {
      tabs.getSelectionModel().select(evidence);
    }
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setId("annotate-tabs");
    tabs.setMinHeight(80);
    annotate
        .evidence()
        .visibleProperty()
        .addListener(
            (value, before, now) -> {
              if (now) {
                tabs.getSelectionModel().select(evidence);
              }
            });
    TagPalette tags = new TagPalette(annotate, messages);
    VBox work =
        new VBox(
            new ClassBar(annotate, messages),
            new QuestionsView(annotate, messages, this::focusText),
            sentence,
            tags);
    work.getStyleClass().add("work");
    // As high as its text, so that what can be said stands right below.
    sentence.setMaxHeight(Region.USE_PREF_SIZE);
    // Where height is scarce the tags give way first, then the text: both scroll.
    VBox.setVgrow(tags, Priority.ALWAYS);
    VBox.setVgrow(sentence, Priority.SOMETIMES);
    SplitPane halves = new SplitPane(work, tabs);
    halves.setOrientation(Orientation.VERTICAL);
    halves.setDividerPositions(TEXT_SHARE);
    setTop(new LayerBar(annotate, messages, scheme));
    setCenter(halves);
  }

  private Tab tab(String key, Supplier<Node> content) {
    Tab tab = new Tab();
    tab.textProperty().bind(messages.text("tab." + key));
    tab.setId("tab-" + key);
    tab.setContent(content.get());
    return tab;
  }

  private static ScrollPane scrolled(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    return scroll;
  }

  @Override
  public void editFeatures() {
    tabs.getSelectionModel().select(featuresTab);
    features.focusFirst();
  }

  @Override
  public void writeNote() {
    tabs.getSelectionModel().select(notesTab);
    notes.focusField();
  }

  @Override
  public void showOccurrences() {
    tabs.getSelectionModel().select(occurrencesTab);
    if (annotate.occurrences().look()) {
      occurrences.focusLabel();
    }
  }

  @Override
  public void focusText() {
    sentence.focusText();
  }

  @Override
  public boolean isTextFocused() {
    return sentence.isTextFocused();
  }
}
