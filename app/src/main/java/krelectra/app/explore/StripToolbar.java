package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import krelectra.app.language.Messages;
import krelectra.app.look.SegmentedSwitch;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;

/** What is shown in which unit, and how scores are counted. */
final class StripToolbar extends FlowPane {
  private final Messages messages;

  StripToolbar(ExploreViewModel model, Messages messages) {
    this.messages = messages;
    getStyleClass().add("strip-toolbar");
    SegmentedSwitch<Unit> unit =
        new SegmentedSwitch<>(
            "unit",
            model.unitProperty(),
            List.of(Unit.PIECE, Unit.MORPHEME, Unit.EOJEOL),
            value -> messages.text("unit." + key(value)),
            value -> messages.text("unit." + key(value) + ".help"));
    SegmentedSwitch<RtdScale> scale =
        new SegmentedSwitch<>(
            "scale",
            model.rtdScaleProperty(),
            List.of(RtdScale.PERCENTILE, RtdScale.PROBABILITY),
            value -> messages.text("scale." + key(value)),
            value -> messages.text("scale." + key(value) + ".help"));
    SegmentedSwitch<RtdRule> rule =
        new SegmentedSwitch<>(
            "rule",
            model.rtdRuleProperty(),
            List.of(RtdRule.MAX, RtdRule.MEAN),
            value -> messages.text("rule." + key(value)),
            value -> messages.text("rule." + key(value) + ".help"));
    rule.disableProperty().bind(model.unitProperty().isEqualTo(Unit.PIECE));
    CheckBox specials = new CheckBox();
    specials.setId("specials");
    specials.textProperty().bind(messages.text("specials"));
    specials.selectedProperty().bindBidirectional(model.specialsProperty());
    HBox scales = group("scale.label", scale);
    // Without a reference there are only probabilities: the legend says so.
    showIf(scales, model, loaded -> loaded.reference() != null);
    HBox rules = group("rule.label", rule);
    showIf(rules, model, loaded -> true);
    getChildren().addAll(group("unit.label", unit), scales, rules, specials);
  }

  private static void showIf(
      HBox group, ExploreViewModel model, Predicate<ModelStatus.Loaded> condition) {
    group
        .visibleProperty()
        .bind(
            model
                .modelProperty()
                .map(
                    status ->
                        status instanceof ModelStatus.Loaded loaded && condition.test(loaded)));
    group.managedProperty().bind(group.visibleProperty());
  }

  private HBox group(String key, Node control) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setLabelFor(control);
    HBox group = new HBox(label, control);
    group.getStyleClass().add("group");
    return group;
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
