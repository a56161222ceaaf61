package krelectra.app.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import krelectra.app.explore.AttentionFigure;
import krelectra.app.explore.Tool;
import krelectra.app.explore.ToolKind;
import krelectra.app.explore.attention.AttentionPane;
import krelectra.app.explore.attribution.AttributionPane;
import krelectra.app.explore.change.ChangePane;
import krelectra.app.explore.compare.ComparePane;
import krelectra.app.explore.pattern.PatternPane;
import krelectra.app.explore.surprise.SurprisePane;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;

/**
 * The tools of exploring.
 *
 * @param messages of any package
 */
record Tools(WindowViewModel window, Messages messages, Surroundings around) {
  List<Tool> all() {
    return List.of(
        new Tool(ToolKind.ATTENTION, this::attention),
        new Tool(ToolKind.SURPRISE, this::surprise),
        new Tool(ToolKind.ATTRIBUTION, this::attribution),
        new Tool(ToolKind.COMPARE, this::compare),
        new Tool(ToolKind.PATTERN, this::pattern),
        new Tool(ToolKind.CHANGE, this::change));
  }

  private Tool.Content attention() {
    var pane = new AttentionPane(window.attention(), messages, theme());
    Messages own = messages.of(AttentionFigure.class);
    var figure = new AttentionFigure(window.explore(), window.attention(), pane, own);
    return new Tool.Content(pane, figure);
  }

  private Tool.Content surprise() {
    var pane = new SurprisePane(window.tools().surprise(), messages, theme());
    return new Tool.Content(pane, Optional::empty);
  }

  private Tool.Content compare() {
    ToolViewModels tools = window.tools();
    var pane = new ComparePane(tools.compare(), tools.pairs(), messages, theme(), around.compare());
    return Tool.Content.of(pane);
  }

  private Tool.Content pattern() {
    var pane = new PatternPane(window.tools().pattern(), messages, around.texts());
    return new Tool.Content(pane, Optional::empty);
  }

  private Tool.Content change() {
    return Tool.Content.of(
        new ChangePane(
            window.tools().change(),
            messages,
            theme(),
            title -> Optional.ofNullable(around.folders().choose(title))));
  }

  private Tool.Content attribution() {
    return Tool.Content.of(
        new AttributionPane(window.explore(), window.tools().attribution(), messages, theme()));
  }

  private ObservableValue<Theme> theme() {
    return window.themeProperty();
  }
}
