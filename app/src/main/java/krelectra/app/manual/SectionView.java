package krelectra.app.manual;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** A section of the manual, laid out: of Markdown only what the manual uses. */
final class SectionView extends VBox {
  SectionView(Section section) {
    getStyleClass().add("page");
    Label title = new Label(section.title());
    title.setWrapText(true);
    title.getStyleClass().add(Styles.TITLE_3);
    getChildren().add(title);
    section.blocks().forEach(block -> getChildren().add(block(block)));
  }

  private static Region block(Node block) {
    return switch (block) {
      case Paragraph paragraph
          when paragraph.getFirstChild() instanceof org.commonmark.node.Image image ->
          picture(image);
      case BulletList list -> list(list, "•");
      case OrderedList list -> list(list, null);
      case FencedCodeBlock code -> code(code.getLiteral().stripTrailing());
      default -> flow(block);
    };
  }

  private static Region picture(org.commonmark.node.Image image) {
    var file =
        Objects.requireNonNull(
            SectionView.class.getResource(image.getDestination()), image.getDestination());
    ImageView view = new ImageView(new Image(file.toExternalForm()));
    view.setPreserveRatio(true);
    String says = text(image);
    view.setAccessibleText(says);
    Label caption = new Label(says);
    caption.setWrapText(true);
    caption.getStyleClass().add(Styles.TEXT_MUTED);
    VBox box = new VBox(view, caption);
    box.getStyleClass().add("picture");
    view.fitWidthProperty().bind(box.widthProperty().map(w -> Math.min(620, w.doubleValue() - 2)));
    return box;
  }

  private static Region list(Node list, @org.jspecify.annotations.Nullable String bullet) {
    VBox items = new VBox();
    items.getStyleClass().add("items");
    int number = 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Label mark = new Label(bullet != null ? bullet : number + ".");
      mark.setMinWidth(USE_PREF_SIZE);
      mark.getStyleClass().add("mark");
      VBox content = new VBox();
      for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
        content.getChildren().add(block(part));
      }
      HBox.setHgrow(content, Priority.ALWAYS);
      items.getChildren().add(new HBox(mark, content));
      number++;
    }
    return items;
  }

  private static Region code(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("code-block");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static TextFlow flow(Node block) {
    List<Text> texts = new ArrayList<>();
    collect(block, "", texts);
    TextFlow flow = new TextFlow(texts.toArray(Text[]::new));
    flow.setLineSpacing(3);
    return flow;
  }

  private static void collect(Node parent, String style, List<Text> into) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Text text -> into.add(styled(text.getLiteral(), style));
        case Code code -> into.add(styled(code.getLiteral(), "code"));
        case SoftLineBreak line -> into.add(styled(" ", style));
        case StrongEmphasis strong -> collect(strong, "strong", into);
        case Emphasis emphasis -> collect(emphasis, "strong", into);
        default -> collect(node, style, into);
      }
    }
  }

  private static Text styled(String text, String style) {
    Text styled = new Text(text);
    styled.getStyleClass().add("manual-text");
    if (!style.isEmpty()) {
      styled.getStyleClass().add(style);
    }
    return styled;
  }

  private static String text(Node parent) {
    List<Text> texts = new ArrayList<>();
    collect(parent, "", texts);
    StringBuilder all = new StringBuilder();
    texts.forEach(each -> all.append(each.getText()));
    return all.toString();
  }
}
