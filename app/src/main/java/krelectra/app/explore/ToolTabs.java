package krelectra.app.explore;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import krelectra.app.language.Messages;

/** The tools below the strip, each made when it is opened first. */
final class ToolTabs extends TabPane {
  private final ObjectProperty<ToolKind> chosen;

  /**
   * Makes the tabs.
   *
   * @param chosen the tool that is open, kept in step with the tabs
   */
  ToolTabs(List<Tool> tools, ObjectProperty<ToolKind> chosen, Messages messages) {
    this.chosen = chosen;
    setId("tools");
    getStyleClass().add("tool-tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setMinSize(0, 0);
    for (Tool tool : tools) {
      String name = tool.kind().name().toLowerCase(Locale.ROOT);
      Tab tab = new Tab();
      tab.setId("tool-" + name);
      tab.textProperty().bind(messages.text("tool." + name));
      tab.setUserData(tool);
      getTabs().add(tab);
    }
    getSelectionModel().selectedItemProperty().subscribe(this::opened);
    chosen.subscribe(this::open);
  }

  private void open(ToolKind wanted) {
    for (Tab tab : getTabs()) {
      if (tool(tab).kind() == wanted) {
        getSelectionModel().select(tab);
      }
    }
  }

  private void opened(Tab tab) {
    if (tab.getContent() == null) {
      tab.setContent(tool(tab).view().get());
    }
    chosen.set(tool(tab).kind());
  }

  private static Tool tool(Tab tab) {
    return (Tool) tab.getUserData();
  }
}
