package krelectra.app.explore.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.pattern.Relation;
import krelectra.inference.text.PosTag;
import org.jspecify.annotations.Nullable;

/** The query as fields. */
final class PatternFormPane extends FlowPane {
  private static final List<String> GROUPS =
      List.of("*", "N*", "J*", "V*", "E*", "X*", "[CLS]", "[SEP]");

  private final PatternForm form;
  private final Messages messages;

  PatternFormPane(PatternViewModel model, Messages messages) {
    super(12, 8);
    this.form = model.form();
    this.messages = messages;
    setRowValignment(VPos.CENTER);
    ComboBox<Number> layer = numbers("pattern-layer", "layer", form.layerProperty());
    ComboBox<Number> head = numbers("pattern-head", "head", form.headProperty());
    model.analyzer().subscribe(now -> fill(layer, now, each -> each.model().config().layers()));
    model.analyzer().subscribe(now -> fill(head, now, each -> each.model().config().heads()));
    getChildren()
        .addAll(
            named("layer", layer),
            named("head", head),
            named(
                "source",
                tags("source-tag", "source.tag", form.sourceTagProperty()),
                surface("source-surface", form.sourceSurfaceProperty())),
            named("relation", relation()),
            named(
                "target",
                tags("target-tag", "target.tag", form.targetTagProperty()),
                surface("target-surface", form.targetSurfaceProperty())),
            named("within", within()),
            named("weight", side(), threshold()));
  }

  private HBox named(String key, Node... fields) {
    Label name = new Label();
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.textProperty().bind(messages.text(key));
    name.setLabelFor(fields[0]);
    HBox box = new HBox(6, name);
    box.getChildren().addAll(fields);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  /** 0 stands for any. */
  private ComboBox<Number> numbers(String id, String key, Property<Number> value) {
    ComboBox<Number> box = new ComboBox<>();
    box.setId(id);
    box.accessibleTextProperty().bind(messages.text(key));
    box.setPrefWidth(86);
    named(box, number -> number.intValue() == 0 ? messages.get("any") : number.toString());
    box.getItems().add(0);
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private static void fill(
      ComboBox<Number> box, @Nullable Analyzer model, Function<Analyzer, Integer> count) {
    Number chosen = box.getValue();
    int most = model == null ? 0 : count.apply(model);
    box.getItems().setAll(IntStream.rangeClosed(0, most).boxed().toList());
    box.setValue(chosen);
  }

  private ComboBox<String> tags(String id, String key, StringProperty value) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setEditable(true);
    box.accessibleTextProperty().bind(messages.text(key));
    box.setPrefWidth(104);
    List<String> tags = new ArrayList<>(GROUPS);
    Arrays.stream(PosTag.values()).map(PosTag::name).forEach(tags::add);
    box.getItems().setAll(tags);
    box.setCellFactory(list -> new TagCell(messages));
    box.getEditor().textProperty().bindBidirectional(value);
    return box;
  }

  /** A tag with its name. */
  private static final class TagCell extends ListCell<String> {
    private final Messages messages;

    TagCell(Messages messages) {
      this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable String tag, boolean empty) {
      super.updateItem(tag, empty);
      if (empty || tag == null) {
        setText(null);
        return;
      }
      boolean isKorean = messages.language().getValue() == Language.KOREAN;
      String name =
          PosTag.find(tag).map(known -> isKorean ? known.korean() : known.english()).orElse("");
      setText(name.isEmpty() ? tag : tag + "  " + name);
    }
  }

  private TextField surface(String id, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(5);
    field.promptTextProperty().bind(messages.text("surface"));
    field.accessibleTextProperty().bind(messages.text(id.replace('-', '.')));
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private ComboBox<Relation> relation() {
    ComboBox<Relation> box = new ComboBox<>();
    box.setId("relation");
    box.getItems().setAll(Relation.values());
    named(box, each -> messages.get("relation." + each.word()));
    box.valueProperty().bindBidirectional(form.relationProperty());
    return box;
  }

  private Spinner<Integer> within() {
    Spinner<Integer> spinner = new Spinner<>(0, 999_999, 0);
    spinner.setId("within");
    spinner.setEditable(true);
    spinner.setPrefWidth(76);
    spinner
        .getValueFactory()
        .setConverter(
            new Written<>(
                number -> number == 0 ? "–" : number.toString(),
                text -> text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0));
    form.withinProperty().subscribe(now -> spinner.getValueFactory().setValue(now.intValue()));
    spinner
        .valueProperty()
        .addListener((value, before, now) -> form.withinProperty().set(now == null ? 0 : now));
    return spinner;
  }

  private ComboBox<Boolean> side() {
    ComboBox<Boolean> box = new ComboBox<>();
    box.setId("side");
    box.getItems().setAll(true, false);
    named(box, above -> above ? ">" : "<");
    box.accessibleTextProperty().bind(messages.text("weight"));
    box.valueProperty().bindBidirectional(form.aboveProperty().asObject());
    return box;
  }

  private Spinner<Double> threshold() {
    var values = new SpinnerValueFactory.DoubleSpinnerValueFactory(0, 1, 0.5, 0.05);
    values.setConverter(
        new Written<>(
            number -> {
              String two = String.format(Locale.ROOT, "%.2f", number);
              return Double.parseDouble(two) == number ? two : number.toString();
            },
            text -> text.matches("[01]?\\.?\\d{1,6}") ? Double.parseDouble(text) : 0.5));
    Spinner<Double> spinner = new Spinner<>(values);
    spinner.setId("weight");
    spinner.setEditable(true);
    spinner.setPrefWidth(84);
    form.thresholdProperty().subscribe(now -> values.setValue(now.doubleValue()));
    values
        .valueProperty()
        .addListener((value, before, now) -> form.thresholdProperty().set(now == null ? 0.5 : now));
    return spinner;
  }

  /** How something is written, and read again. */
  private static final class Written<T> extends StringConverter<T> {
    private final Function<T, String> write;
    private final Function<String, T> read;

    Written(Function<T, String> write, Function<String, T> read) {
      this.write = write;
      this.read = read;
    }

    @Override
    public String toString(T number) {
      return number == null ? "" : write.apply(number);
    }

    @Override
    public T fromString(String text) {
      return read.apply(text.strip());
    }
  }

  /** Names entries in the language of now, from then on: by a converter and a button of its own. */
  private <T> void named(ComboBox<T> box, Function<T, String> name) {
    messages
        .language()
        .subscribe(
            now -> {
              // Entries are chosen, not typed.
              box.setConverter(new Written<>(name, text -> box.getValue()));
              box.setButtonCell(
                  new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable T entry, boolean empty) {
                      super.updateItem(entry, empty);
                      setText(empty || entry == null ? "" : name.apply(entry));
                    }
                  });
            });
  }
}
