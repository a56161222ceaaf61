package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.HeadScore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Draws every view to {@code target/pictures}, to be looked at. */
class PicturesTest {
  private static final Path FOLDER = Path.of("target", "pictures");

  /** One picture. */
  record Shot(
      ViewKind view,
      int units,
      Theme theme,
      Language language,
      int width,
      int height,
      String more) {
    @Override
    public String toString() {
      return String.format(
              Locale.ROOT,
              "attention-%s-%03d-%s-%s-%dx%d%s",
              view,
              units,
              theme,
              language.code(),
              width,
              height,
              more)
          .toLowerCase(Locale.ROOT);
    }
  }

  static List<Shot> shots() {
    List<Shot> shots = new ArrayList<>();
    for (ViewKind view : ViewKind.values()) {
      for (int units : new int[] {10, 60, 200}) {
        Theme theme = units == 60 ? Theme.DARK : Theme.LIGHT;
        Language language = units == 60 ? Language.ENGLISH : Language.KOREAN;
        shots.add(new Shot(view, units, theme, language, 760, 640, ""));
      }
      shots.add(new Shot(view, 10, Theme.DARK, Language.KOREAN, 760, 640, ""));
      shots.add(new Shot(view, 24, Theme.LIGHT, Language.KOREAN, 400, 300, ""));
      shots.add(new Shot(view, 30, Theme.LIGHT, Language.ENGLISH, 1000, 700, "-selected"));
      shots.add(new Shot(view, 10, Theme.LIGHT, Language.KOREAN, 620, 480, "-selected"));
      shots.add(new Shot(view, 10, Theme.LIGHT, Language.KOREAN, 620, 480, "-plain"));
      shots.add(new Shot(view, 18, Theme.DARK, Language.ENGLISH, 620, 480, "-mean"));
    }
    shots.add(new Shot(ViewKind.MODEL, 10, Theme.LIGHT, Language.KOREAN, 990, 640, "-sorted"));
    shots.add(new Shot(ViewKind.MODEL, 10, Theme.DARK, Language.ENGLISH, 990, 640, "-scored"));
    for (ViewKind view : List.of(ViewKind.MATRIX, ViewKind.LINES)) {
      shots.add(new Shot(view, 10, Theme.LIGHT, Language.KOREAN, 990, 640, "-pair"));
      shots.add(new Shot(view, 10, Theme.DARK, Language.ENGLISH, 990, 640, "-rollout"));
      shots.add(new Shot(view, 14, Theme.LIGHT, Language.KOREAN, 990, 640, "-several"));
    }
    shots.add(new Shot(ViewKind.MODEL, 16, Theme.LIGHT, Language.KOREAN, 760, 520, "-uniform"));
    shots.add(new Shot(ViewKind.MODEL, 16, Theme.DARK, Language.ENGLISH, 760, 520, "-uniform"));
    shots.add(new Shot(ViewKind.MODEL, 0, Theme.LIGHT, Language.KOREAN, 560, 400, ""));
    shots.add(new Shot(ViewKind.MODEL, 0, Theme.DARK, Language.ENGLISH, 400, 300, "-loading"));
    return shots;
  }

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.asyncFx(() -> Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts")))
        .get(1, TimeUnit.MINUTES);
  }

  @ParameterizedTest
  @MethodSource("shots")
  void drawsEveryView(Shot shot) throws Exception {
    BufferedImage image = WaitForAsyncUtils.asyncFx(() -> draw(shot)).get(1, TimeUnit.MINUTES);
    Files.createDirectories(FOLDER);
    assertThat(ImageIO.write(image, "png", FOLDER.resolve(shot + ".png").toFile())).isTrue();
    // Even the palest map has more shades than an empty ground, below the controls and above the
    // foot.
    int top = image.getHeight() / 3;
    int[] middle =
        image.getRGB(0, top, image.getWidth(), image.getHeight() / 3, null, 0, image.getWidth());
    int shades = shot.more().equals("-uniform") ? 3 : 20;
    assertThat(Arrays.stream(middle).distinct().count()).isGreaterThan(shades);
  }

  private static AttentionPicture picture(Shot shot) {
    return switch (shot.more()) {
      case "-pair", "-sorted", "-scored" -> PairAttention.picture(12, 12);
      case "-uniform" -> {
        float[] even = new float[4 * 4 * shot.units() * shot.units()];
        Arrays.fill(even, 1f / shot.units());
        yield AttentionPicture.of(
            new Attention(4, 4, shot.units(), even),
            SampleAttention.alignment(shot.units()),
            SampleAttention.labels(shot.units()));
      }
      default -> SampleAttention.picture(12, 12, shot.units());
    };
  }

  private static void choose(AttentionViewModel model, Shot shot) {
    model.heads().focus(new Head(4, 2));
    switch (shot.more()) {
      case "-sorted", "-scored" -> {
        model.orderProperty().set(HeadScore.PARTICLE_NOUN);
        model.sortedProperty().set(shot.more().equals("-sorted"));
      }
      case "-pair" -> {
        model.filterProperty().set(PairFilter.A_TO_B);
        model.select(List.of(2), false);
      }
      case "-rollout" -> model.heads().rollOut(true);
      case "-several" -> model.select(List.of(3, 4, 7), false);
      default -> {}
    }
  }

  private static BufferedImage draw(Shot shot) throws IOException {
    Application.setUserAgentStylesheet(shot.theme().stylesheet());
    AttentionViewModel model = new AttentionViewModel();
    if (shot.units() > 0) {
      model.pictureProperty().set(picture(shot));
    }
    choose(model, shot);
    model.viewProperty().set(shot.view());
    model.loadingProperty().set(shot.more().equals("-loading"));
    model.specialHiddenProperty().set(shot.more().equals("-plain"));
    if (shot.more().equals("-selected")) {
      model.select(List.of(4), false);
    }
    if (shot.more().equals("-mean")) {
      List.of(new Head(1, 2), new Head(4, 2), new Head(4, 3))
          .forEach(model.heads()::toggleAveraged);
    }
    var theme = new SimpleObjectProperty<>(shot.theme());
    var language = new SimpleObjectProperty<>(shot.language());
    Messages messages = new Messages(language, AttentionPane.class);
    AttentionPane pane = new AttentionPane(model, messages, theme);
    if (shot.more().equals("-selected")) {
      model
          .hoveredProperty()
          .set(
              shot.view() == ViewKind.MODEL
                  ? new Hover.OfHead(new Head(7, 5))
                  : new Hover.OfPair(4, 6));
    }
    pane.setStyle("-fx-font-family: '" + Fonts.FAMILY + "'");
    Scene scene = new Scene(pane, shot.width(), shot.height());
    scene.setFill(shot.theme().palette().background());
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return copy;
  }
}
