package krelectra.app.corpus.desk;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.language.Messages;

/** The tools beside the corpus: search, checks, curation, agreement, team, history. */
final class CorpusSide extends StackPane {
  private static final double NARROWEST = 300;

  CorpusSide(CorpusDesk desk, Messages messages, FileDialogs dialogs) {
    getStyleClass().add("corpus-side");
    getStylesheets().add(CorpusBar.stylesheet());
    Map<SideTool, Tab> made = new EnumMap<>(SideTool.class);
    made.put(SideTool.SEARCH, tab(SideTool.SEARCH, new SearchPane(desk, messages, dialogs)));
    made.put(SideTool.CHECK, tab(SideTool.CHECK, new CheckPane(desk, messages)));
    made.put(SideTool.CURATION, tab(SideTool.CURATION, new CurationPane(desk, messages)));
    made.put(SideTool.AGREEMENT, tab(SideTool.AGREEMENT, new AgreementPane(desk, messages)));
    made.put(SideTool.TEAM, tab(SideTool.TEAM, new TeamPane(desk, messages)));
    made.put(SideTool.HISTORY, tab(SideTool.HISTORY, new HistoryPane(desk, messages)));
    made.forEach((tool, tab) -> tab.textProperty().bind(messages.text(name(tool))));
    TabPane tabs = new TabPane(made.values().toArray(Tab[]::new));
    tabs.setId("side-tabs");
    getChildren().add(tabs);
    setMinWidth(NARROWEST);
    ObjectProperty<SideTool> front = desk.toolProperty();
    front.subscribe(now -> tabs.getSelectionModel().select(Objects.requireNonNull(made.get(now))));
    made.forEach((tool, tab) -> tab.setOnSelectionChanged(event -> show(front, tool, tab)));
    desk.team().shownProperty().bind(desk.sideProperty().and(front.isEqualTo(SideTool.TEAM)));
    desk.history().shownProperty().bind(desk.sideProperty().and(front.isEqualTo(SideTool.HISTORY)));
  }

  private static void show(ObjectProperty<SideTool> front, SideTool tool, Tab tab) {
    if (tab.isSelected()) {
      front.set(tool);
    }
  }

  private static String name(SideTool tool) {
    return tool.name().toLowerCase(Locale.ROOT);
  }

  private static Tab tab(SideTool tool, Region content) {
    Tab tab = new Tab();
    tab.setId("side-" + name(tool));
    tab.setClosable(false);
    tab.setContent(content);
    return tab;
  }
}
