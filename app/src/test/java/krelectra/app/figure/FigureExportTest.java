package krelectra.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.Drawing;
import krelectra.inference.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureExportTest {
  private static final Path FONTS = Path.of(System.getProperty("assets.dir"), "fonts");
  private static final DataTable DATA =
      new DataTable(
          List.of("unit", "value"),
          List.of(
              Arrays.asList("학\"교,", 0.25f),
              Arrays.asList("##에\n", Float.NaN),
              Arrays.asList(null, 3)));

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.asyncFx(() -> Fonts.load(FONTS)).get(1, TimeUnit.MINUTES);
  }

  @Test
  void aPictureHasTwoPixelsForOneAndACaption() throws Exception {
    BufferedImage image = ImageIO.read(export(figure(200, 100), FigureFormat.PNG).toFile());
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isGreaterThan(260);
    int caption =
        (int)
            Arrays.stream(image.getRGB(0, 200, 400, image.getHeight() - 200, null, 0, 400))
                .distinct()
                .count();
    assertThat(caption).as("shades of the caption's letters").isGreaterThan(5);
  }

  @Test
  void aFigureTooLargeForPixelsIsRefusedWithACure() {
    assertThatThrownBy(() -> export(figure(200, 9_000), FigureFormat.PNG))
        .hasRootCauseInstanceOf(InputException.class)
        .rootCause()
        .hasMessageContaining("SVG");
  }

  @Test
  void lettersAreNamedEmbeddedOrOutlined() throws Exception {
    Figure figure = figure(200, 100);
    String named = Files.readString(export(figure, FigureFormat.SVG));
    assertThat(named)
        .contains(">학교</text>", "Noto Sans KR", "모델 SHA-256: abc")
        .doesNotContain("@font-face");
    String outlined = Files.readString(export(figure, FigureFormat.SVG_OUTLINED));
    assertThat(outlined).doesNotContain("<text").contains("<path transform=\"translate(");
    String embedded = Files.readString(export(figure, FigureFormat.SVG_EMBEDDED));
    assertThat(embedded).contains("@font-face", ">학교</text>").hasSizeGreaterThan(16_000_000);
  }

  @Test
  void dataKeepTheirCaption() throws Exception {
    JsonNode json = JsonMapper.shared().readTree(export(figure(10, 10), FigureFormat.JSON));
    assertThat(json.path("caption").path("model_sha256").asString()).isEqualTo("abc");
    assertThat(json.path("data").get(0).path("value").floatValue()).isEqualTo(0.25f);
    assertThat(json.path("data").get(1).path("value").isNull()).isTrue();
    Path csv = export(figure(10, 10), FigureFormat.CSV);
    assertThat(Files.readString(csv))
        .isEqualTo("unit,value\r\n\"학\"\"교,\",0.25\r\n\"##에\n\",\r\n,3\r\n");
    assertThat(folder.resolve("f.csv.caption.json")).content().contains("\"model_sha256\"");
    assertThat(FigureText.tsv(DATA)).isEqualTo("unit\tvalue\n학\"교,\t0.25\n##에 \t\n\t3\n");
  }

  @Test
  void nothingIsLeftBehindWhereAFileCannotBeWritten() throws Exception {
    Path target = folder.resolve("none/f.png");
    FigureExport.Prepared prepared = prepare(figure(10, 10), FigureFormat.PNG);
    assertThatThrownBy(() -> prepared.write(target)).isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private static Figure figure(double width, double height) {
    var drawing =
        new Drawing(
            width,
            height,
            Color.WHITE,
            pen -> {
              pen.setFont(Font.font(Fonts.FAMILY, 14));
              pen.setFill(Color.BLACK);
              pen.fillText("학교", 20, 20);
            });
    List<Fact> facts = List.of(new Fact("model", "시험"), new Fact("model_sha256", "abc"));
    return new Figure("f", "학교", drawing, facts, DATA);
  }

  private Path export(Figure figure, FigureFormat format) throws Exception {
    Path target = folder.resolve("f." + format.ending());
    prepare(figure, format).write(target);
    return target;
  }

  private static FigureExport.Prepared prepare(Figure figure, FigureFormat format)
      throws Exception {
    Messages messages =
        new Messages(new SimpleObjectProperty<>(Language.KOREAN), FigureExport.class);
    var export = new FigureExport(messages, Theme.LIGHT.palette(), FONTS);
    return WaitForAsyncUtils.asyncFx(() -> export.prepare(figure, format)).get(1, TimeUnit.MINUTES);
  }
}
