package krelectra.app.explore;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import krelectra.app.figure.Figure;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;

/**
 * The tools below the strip, each made when it is opened first, with the export of the open one.
 */
final class ToolTabs extends StackPane {
  private final TabPane tabs = new TabPane();
  private final ObjectProperty<ToolKind> chosen;
  private final Map<ToolKind, FigureSource> figures = new EnumMap<>(ToolKind.class);

  /**
   * Makes the tabs.
   *
   * @param chosen the tool that is open, kept in step with the tabs
   * @param export makes the control that exports
   */
  ToolTabs(
      List<Tool> tools,
      ObjectProperty<ToolKind> chosen,
      Messages messages,
      Function<FigureSource, Node> export) {
    this.chosen = chosen;
    tabs.setId("tools");
    getStyleClass().add("tool-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    setMinSize(0, 0);
    tabs.setMinSize(0, 0);
    for (Tool tool : tools) {
      String name = tool.kind().name().toLowerCase(Locale.ROOT);
      Tab tab = new Tab();
      tab.setId("tool-" + name);
      tab.textProperty().bind(messages.text("tool." + name));
      tab.setUserData(tool);
      tabs.getTabs().add(tab);
    }
    Node menu = export.apply(this::figure);
    setAlignment(menu, Pos.TOP_RIGHT);
    menu.getStyleClass().add("tool-export");
    getChildren().addAll(tabs, menu);
    chosen.subscribe(this::open);
    tabs.getSelectionModel().selectedItemProperty().subscribe(this::opened);
  }

  private Optional<Figure> figure() {
    FigureSource source = figures.get(chosen.get());
    return source == null ? Optional.empty() : source.figure();
  }

  private void open(ToolKind wanted) {
    for (Tab tab : tabs.getTabs()) {
      if (tool(tab).kind() == wanted) {
        tabs.getSelectionModel().select(tab);
      }
    }
  }

  private void opened(Tab tab) {
    Tool tool = tool(tab);
    if (tab.getContent() == null) {
      Tool.Content content = tool.content().get();
      tab.setContent(content.node());
      figures.put(tool.kind(), content.figure());
    }
    chosen.set(tool.kind());
  }

  private static Tool tool(Tab tab) {
    return (Tool) tab.getUserData();
  }
}
