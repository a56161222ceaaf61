package krelectra.app.model.library;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.LoadingReport;
import krelectra.inference.model.LoadingReport.Tensor;

/** What is known of a folder, in words: first what it is worth, then the figures. */
final class ReportView extends VBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final Messages messages;

  ReportView(Messages messages) {
    this.messages = messages;
    setId("report");
    getStyleClass().add("report");
  }

  /** Shows it. */
  void show(ModelsViewModel.Shown shown) {
    getChildren().clear();
    switch (shown) {
      case ModelsViewModel.Nothing nothing -> hint(messages.get("report.none"));
      case ModelsViewModel.Looking looking -> {
        var busy = new ProgressIndicator();
        busy.setPrefSize(20, 20);
        Label text = new Label(messages.get("report.looking", looking.folder().toString()));
        text.setWrapText(true);
        HBox row = new HBox(busy, text);
        row.getStyleClass().add("busy-row");
        getChildren().add(row);
      }
      case ModelsViewModel.Failed failed -> {
        banner(messages.fault(failed.sentence()), false, true);
        hint(messages.get("report.failed"));
      }
      case ModelsViewModel.Described described -> describe(described.description());
    }
  }

  private void describe(ModelDescription model) {
    ModelVerdict verdict = model.verdict();
    LoadingReport report = model.inspection().reports().getFirst();
    banner(
        sentence(verdict, report),
        verdict.isGood(),
        verdict == ModelVerdict.UNUSABLE || verdict == ModelVerdict.UNKNOWN);
    model.inspection().warnings().forEach(warning -> banner(warning, false, false));
    section("memory.title", memory(model.memory()));
    section("weights.title", weights(model, report));
    section("network.title", network(model));
    if (model.inspection().reports().size() > 1) {
      LoadingReport second = model.inspection().reports().get(1);
      hint(messages.get("report.second", second.architecture(), second.loaded().size()));
    }
    tensors("tensors.missing", report.missing());
    tensors("tensors.mismatched", report.mismatched());
    tensors("tensors.unexpected", report.unexpected());
    tensors("tensors.ignored", report.ignored());
    tensors("tensors.loaded", report.loaded());
    Label card =
        new Label(model.card().text().isEmpty() ? messages.get("card.none") : model.card().text());
    card.setId("card");
    card.setWrapText(true);
    card.setMinHeight(USE_PREF_SIZE);
    section("card.title", card);
  }

  private String sentence(ModelVerdict verdict, LoadingReport report) {
    return switch (verdict) {
      case WHOLE -> messages.get("verdict.whole", report.loaded().size());
      case GENERATOR -> messages.get("verdict.generator", report.loaded().size());
      case TUNED -> messages.get("verdict.tuned", report.loaded().size());
      case HEAD_MISSING ->
          messages.get("verdict.headMissing", report.loaded().size(), report.missing().size());
      case UNUSABLE ->
          messages.get("verdict.unusable", report.missing().size(), report.mismatched().size());
      case UNKNOWN -> messages.get("verdict.unknown");
    };
  }

  private Node memory(MemoryNeed need) {
    var grid = new FactGrid();
    grid.add(messages.get("memory.window"), bytes(need.atWindow()));
    int longest = Math.min(MemoryNeed.LONG, need.estimate().config().maxPositions());
    grid.add(messages.get("memory.longest", longest), bytes(need.atLongest()));
    grid.add(
        messages.get("memory.machine"),
        messages.get(
            "memory.free", bytes(need.machine().available()), bytes(need.machine().total())));
    if (need.verdict() == MemoryNeed.Verdict.FITS) {
      return grid;
    }
    Label doubt =
        new Label(
            messages.get(
                need.verdict() == MemoryNeed.Verdict.TIGHT ? "memory.tight" : "memory.impossible"));
    doubt.getStyleClass().add("banner");
    doubt.setWrapText(true);
    doubt.setMaxWidth(Double.MAX_VALUE);
    return new VBox(6, grid, doubt);
  }

  private Node weights(ModelDescription model, LoadingReport report) {
    var grid = new FactGrid();
    grid.add(
        messages.get("weights.file"),
        String.valueOf(report.file().getFileName())
            + " · "
            + report.format().text()
            + " · "
            + bytes(report.bytes()));
    grid.add(messages.get("weights.parameters"), messages.get("count", report.parameters()));
    grid.add(messages.get("weights.tensors"), counts(report));
    grid.add(messages.get("weights.types"), types(report));
    grid.addCopyable("SHA-256", report.sha256());
    model.origin().ifPresent(origin -> grid.addCopyable(messages.get("weights.origin"), origin));
    if (!model.card().licence().isEmpty()) {
      grid.add(messages.get("weights.licence"), model.card().licence());
    }
    return grid;
  }

  private String counts(LoadingReport report) {
    return messages.get(
        "weights.counts",
        report.loaded().size(),
        report.missing().size(),
        report.mismatched().size(),
        report.unexpected().size());
  }

  private static String types(LoadingReport report) {
    return report.loaded().stream()
        .filter(tensor -> tensor.dtype() != null)
        .collect(
            Collectors.groupingBy(
                tensor -> String.valueOf(tensor.dtype()),
                java.util.TreeMap::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(type -> type.getKey() + " × " + type.getValue())
        .collect(Collectors.joining(", "));
  }

  private Node network(ModelDescription model) {
    ElectraConfig config = model.config().config();
    var grid = new FactGrid();
    grid.add(messages.get("network.class"), model.inspection().reports().getFirst().architecture());
    grid.add(
        messages.get("network.shape"),
        messages.get(
            "network.layers",
            config.layers(),
            config.heads(),
            config.hiddenSize(),
            config.embeddingSize()));
    grid.add(messages.get("network.vocabulary"), messages.get("count", config.vocabSize()));
    grid.add(messages.get("network.positions"), messages.get("count", config.maxPositions()));
    grid.add(
        messages.get("network.reference"),
        model
            .reference()
            .map(this::reference)
            .orElseGet(() -> messages.get("network.noReference")));
    grid.add(
        messages.get("network.generator"),
        model
            .generator()
            .map(java.nio.file.Path::toString)
            .orElseGet(() -> messages.get("network.noGenerator")));
    return grid;
  }

  private String reference(ReferenceScores scores) {
    return messages.get("network.corpus", scores.corpus(), scores.pieces());
  }

  private void tensors(String key, java.util.List<Tensor> tensors) {
    if (!tensors.isEmpty()) {
      var pane =
          new TitledPane(messages.get(key, tensors.size()), new TensorTable(tensors, messages));
      pane.setExpanded(key.equals("tensors.missing") || key.equals("tensors.mismatched"));
      pane.getStyleClass().add("tensors");
      getChildren().add(pane);
    }
  }

  private void section(String key, Node content) {
    Label title = new Label(messages.get(key));
    title.getStyleClass().add(Styles.TITLE_4);
    getChildren().addAll(title, content);
  }

  private void banner(String sentence, boolean good, boolean bad) {
    Label banner = new Label(sentence);
    banner.getStyleClass().add("banner");
    banner.setWrapText(true);
    banner.setMinHeight(USE_PREF_SIZE);
    banner.setMaxWidth(Double.MAX_VALUE);
    banner.pseudoClassStateChanged(GOOD, good);
    banner.pseudoClassStateChanged(BAD, bad);
    getChildren().add(banner);
  }

  private void hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add(Styles.TEXT_MUTED);
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().add(hint);
  }

  private String bytes(long bytes) {
    Locale locale = messages.language().getValue().locale();
    return ByteText.of(bytes, locale);
  }
}
