package krelectra.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.model.download.FakeHub;
import krelectra.app.model.library.PathChooser;
import krelectra.app.picture.PngFile;
import krelectra.app.task.TaskRunner;
import krelectra.inference.runtime.CudaDriver;
import krelectra.inference.runtime.PackLack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class ComputingPaneTest {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final CudaDriver.Card CARD = new CudaDriver.Card("Invented Card", 24L << 30);

  @TempDir Path folder;

  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.KOREAN);
  private CudaDriver.Offer offer = new CudaDriver.Offer(12_080, List.of(CARD));
  private Optional<Path> chosen = Optional.empty();
  private ComputingViewModel computing;
  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    show(Theme.LIGHT);
  }

  private void show(Theme theme) {
    Application.setUserAgentStylesheet(theme.stylesheet());
    computing =
        new ComputingViewModel(
            new RuntimeChoice(folder.resolve("data"), () -> offer),
            Map.of(),
            folder.resolve("packs"),
            TaskRunner.immediate());
    var chooser =
        new PathChooser() {
          @Override
          public Optional<Path> folder(String title) {
            return chosen;
          }

          @Override
          public Optional<Path> file(String title) {
            return Optional.empty();
          }
        };
    var pane = new ComputingPane(computing, new Messages(language, ComputingPane.class), chooser);
    pane.setStyle("-fx-font-family: '" + Fonts.FAMILY + "'; -fx-font-size: 14px;");
    Scene scene = new Scene(pane, 740, 640);
    scene.setFill(theme.palette().background());
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aPackIsPointedToTakenAndGivenUpAgain(FxRobot robot) throws Exception {
    assertThat(text(robot, "#computing-now")).startsWith("프로세서, 스레드 ");
    assertThat(text(robot, "#computing-card"))
        .isEqualTo("Invented Card, 24 GiB(드라이버는 CUDA 12.8까지)");
    assertThat(robot.lookup("#processor").queryButton().isDisabled()).isTrue();

    chosen = Optional.of(FakePack.whole(folder.resolve("libtorch")));
    robot.clickOn("#choose-pack");
    assertThat(text(robot, "#finding")).startsWith("쓸 수 있습니다.");
    draw("usable", Theme.LIGHT);
    robot.clickOn("#take-pack");
    assertThat(text(robot, "#finding")).startsWith("워크벤치를 다시 시작하면 이 팩을 씁니다.");
    assertThat(text(robot, "#computing-next")).isEqualTo(folder.resolve("libtorch").toString());

    robot.clickOn("#processor");
    assertThat(text(robot, "#computing-next")).isEqualTo("프로세서");
    assertThat(robot.lookup("#processor").queryButton().isDisabled()).isTrue();
  }

  @Test
  void whatIsMissingIsSaidInBothLanguages(FxRobot robot) throws Exception {
    chosen = Optional.of(FakePack.of(folder.resolve("old"), "2.5.1+cu124"));
    robot.clickOn("#choose-pack");
    assertThat(text(robot, "#finding")).endsWith("libtorch 2.5.1+cu124 판이니 2.7.1+cu128 판을 받으세요.");
    assertThat(robot.lookup("#take-pack").queryButton().isVisible()).isFalse();
    robot.interact(() -> language.set(Language.ENGLISH));
    assertThat(text(robot, "#finding"))
        .endsWith("holds libtorch 2.5.1+cu124: fetch version 2.7.1+cu128.");
    draw("version", Theme.LIGHT);
  }

  @Test
  void aPackThatHasGoneGivesWayToTheProcessor(FxRobot robot) throws Exception {
    Path pack = FakePack.whole(folder.resolve("libtorch"));
    new RuntimeChoice(folder.resolve("data"), () -> offer).keep(pack.toString());
    Files.delete(pack.resolve("build-version"));
    robot.interact(() -> show(Theme.DARK));

    assertThat(text(robot, "#computing-next")).startsWith("프로세서. ").contains("버전을 알 수 없으니");
    draw("gone", Theme.DARK);
    robot.clickOn("#processor");
    assertThat(text(robot, "#computing-next")).isEqualTo("프로세서");
  }

  @Test
  void aPackIsFetchedByItsAddress(FxRobot robot) throws Exception {
    offer = CudaDriver.Offer.NONE;
    robot.interact(() -> language.set(Language.ENGLISH));
    robot.interact(() -> show(Theme.DARK));
    assertThat(robot.lookup("#fetch-pack").queryButton().isDisabled()).isTrue();
    robot.clickOn("#pack-address").write("files.json");
    robot.interact(() -> robot.lookup("#fetch-pack").queryButton().fire());
    assertThat(text(robot, "#transfer-text")).startsWith("files.json: is no address");
    draw("refused", Theme.DARK);

    try (FakeHub hub = new FakeHub()) {
      String address = FakePack.publish(hub);
      robot.interact(() -> computing.addressProperty().set(address));
      robot.interact(() -> robot.lookup("#fetch-pack").queryButton().fire());
    }
    assertThat(text(robot, "#transfer-text")).startsWith("The pack is there: ");
    assertThat(robot.lookup("#transfer-open").queryButton().isVisible()).isFalse();
    assertThat(text(robot, "#finding")).contains("this computer has no NVIDIA driver");
    draw("fetched", Theme.DARK);
  }

  @ParameterizedTest
  @EnumSource(PackLack.Kind.class)
  void everyLackHasASentenceWithItsCure(PackLack.Kind kind) {
    for (Language each : Language.values()) {
      var messages = new Messages(new SimpleObjectProperty<>(each), ComputingPane.class);
      String said = LackText.of(new PackLack(kind, "/a/pack", "DETAIL"), messages);
      assertThat(said).doesNotContain("{").endsWith(".");
      if (kind.at(Path.of("x"), "DETAIL").exception().getMessage().contains("DETAIL")) {
        assertThat(said).contains("DETAIL");
      }
    }
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private void draw(String name, Theme theme) throws Exception {
    WaitForAsyncUtils.waitForFxEvents(10);
    WritableImage image =
        WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get(60, TimeUnit.SECONDS);
    Files.createDirectories(PICTURES);
    String file =
        String.join(
            "-", "computing", name, theme.name().toLowerCase(Locale.ROOT), language.get().code());
    PngFile.write(image, PICTURES.resolve(file + ".png"));
  }
}
