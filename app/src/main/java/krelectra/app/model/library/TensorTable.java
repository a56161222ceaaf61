package krelectra.app.model.library;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import krelectra.app.language.Messages;
import krelectra.inference.model.LoadingReport.Tensor;

/** Tensors, one a row. */
final class TensorTable extends TableView<Tensor> {
  private static final double ROW = 28;
  private static final int ROWS = 8;

  TensorTable(List<Tensor> tensors, Messages messages) {
    getItems().setAll(tensors);
    setPrefHeight(ROW * (Math.min(tensors.size(), ROWS) + 1.6));
    getStyleClass().add("tensor-table");
    column(messages.get("tensor.name"), 320, Tensor::name);
    column(
        messages.get("tensor.shape"),
        110,
        tensor -> tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(" × ")));
    column(
        messages.get("tensor.type"),
        60,
        tensor -> tensor.dtype() == null ? "–" : tensor.dtype().name());
    column(messages.get("tensor.reason"), 220, tensor -> reason(tensor));
  }

  private static String reason(Tensor tensor) {
    boolean renamed = !tensor.source().isEmpty() && !tensor.source().equals(tensor.name());
    String from = renamed ? "← " + tensor.source() : "";
    return tensor.reason().isEmpty() ? from : (tensor.reason() + " " + from).strip();
  }

  private void column(String title, double width, Function<Tensor, String> text) {
    TableColumn<Tensor, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    getColumns().add(column);
  }
}
