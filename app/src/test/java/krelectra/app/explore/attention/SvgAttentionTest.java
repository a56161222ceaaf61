package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Svg;
import krelectra.app.picture.SvgDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SvgAttentionTest {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 640;

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.asyncFx(() -> Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts")))
        .get(1, TimeUnit.MINUTES);
  }

  private static Optional<Drawing> drawing(ViewKind view, int units) {
    AttentionViewModel model = new AttentionViewModel();
    if (units > 0) {
      model.pictureProperty().set(SampleAttention.picture(12, 12, units));
    }
    model.heads().focus(new Head(4, 2));
    model.viewProperty().set(view);
    var theme = new SimpleObjectProperty<>(Theme.LIGHT);
    var messages = new Messages(new SimpleObjectProperty<>(Language.ENGLISH), AttentionPane.class);
    return new AttentionPane(model, messages, theme).drawing(WIDTH, HEIGHT);
  }

  private static SvgDocument draw(ViewKind view, int units) throws Exception {
    String svg =
        WaitForAsyncUtils.asyncFx(
                () -> Svg.PLAIN.of(drawing(view, units).orElseThrow(), "제목", "설명"))
            .get(1, TimeUnit.MINUTES);
    return SvgDocument.parse(svg);
  }

  private static double height(SvgDocument svg) {
    return Double.parseDouble(svg.root().getAttribute("height"));
  }

  @Test
  void nameRowsAndColumnsOfAMatrix() throws Exception {
    SvgDocument svg = draw(ViewKind.MATRIX, 10);
    for (String label : new HashSet<>(SampleAttention.SENTENCE)) {
      int times = Collections.frequency(SampleAttention.SENTENCE, label);
      assertThat(Collections.frequency(svg.texts(), label)).as(label).isEqualTo(2 * times);
    }
    assertThat(svg.texts()).contains("From ↓", "To →", "Attention weight");
    assertThat(svg.texts()).anyMatch(text -> text.startsWith("Layer 5 · Head 3"));
    assertThat(svg.all("path").size()).as("colours of cells").isGreaterThan(20);
    assertThat(svg.all("image")).isEmpty();
  }

  @Test
  void drawLinesAndTheirEnds() throws Exception {
    SvgDocument svg = draw(ViewKind.LINES, 10);
    assertThat(svg.texts()).containsAll(SampleAttention.SENTENCE);
    assertThat(svg.all("path"))
        .isNotEmpty()
        .allMatch(path -> path.getAttribute("d").contains("C") && path.hasAttribute("stroke"));
    assertThat(height(svg)).isEqualTo(HEIGHT);
  }

  @Test
  void drawLinesOfEveryUnitOfALongText() throws Exception {
    SvgDocument svg = draw(ViewKind.LINES, 200);
    List<String> labels = SampleAttention.labels(200);
    for (String label : new HashSet<>(labels)) {
      assertThat(Collections.frequency(svg.texts(), label))
          .as(label)
          .isGreaterThanOrEqualTo(2 * Collections.frequency(labels, label));
    }
    assertThat(height(svg)).isGreaterThan(200 * 18);
  }

  @Test
  void numberEveryLayerAndHead() throws Exception {
    SvgDocument svg = draw(ViewKind.MODEL, 10);
    for (int i = 1; i <= 12; i++) {
      assertThat(Collections.frequency(svg.texts(), String.valueOf(i))).isGreaterThanOrEqualTo(2);
    }
    // The focused head is framed.
    assertThat(svg.all("rect")).anyMatch(rect -> rect.getAttribute("stroke-width").equals("2.5"));
  }

  @ParameterizedTest
  @EnumSource(ViewKind.class)
  void areNothingWithoutAttention(ViewKind view) throws Exception {
    assertThat(WaitForAsyncUtils.asyncFx(() -> drawing(view, 0)).get(1, TimeUnit.MINUTES))
        .isEmpty();
  }
}
