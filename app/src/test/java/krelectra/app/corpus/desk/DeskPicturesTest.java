package krelectra.app.corpus.desk;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.app.corpus.CorpusFixture;
import krelectra.app.corpus.team.TeamViewModel;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the bar and the side in their states into {@code target/pictures}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class DeskPicturesTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @Test
  void draws() throws Exception {
    draw("desk-search-light-ko", Theme.LIGHT, Language.KOREAN, DeskPicturesTest::search);
    draw("desk-search-dark-en", Theme.DARK, Language.ENGLISH, DeskPicturesTest::search);
    draw(
        "desk-import-light-ko",
        Theme.LIGHT,
        Language.KOREAN,
        made -> {
          fire(made, "open-import");
          fire(made, "import-files");
        });
    draw("desk-project-dark-ko", Theme.DARK, Language.KOREAN, made -> fire(made, "open-project"));
    draw("desk-export-en", Theme.LIGHT, Language.ENGLISH, made -> fire(made, "open-export"));
    draw(
        "desk-backup-ko",
        Theme.LIGHT,
        Language.KOREAN,
        made -> {
          fire(made, "open-backup");
          fire(made, "backup-make");
        });
    draw(
        "desk-check-ko",
        Theme.LIGHT,
        Language.KOREAN,
        made -> {
          tab(made, "side-check");
          made.desk.check().run();
          made.desk.check().plan();
        });
    draw("desk-agreement-ko", Theme.LIGHT, Language.KOREAN, DeskPicturesTest::agreement);
    draw("desk-agreement-dark-en", Theme.DARK, Language.ENGLISH, DeskPicturesTest::agreement);
    draw("desk-team-ko", Theme.LIGHT, Language.KOREAN, DeskPicturesTest::team);
    draw("desk-team-dark-en", Theme.DARK, Language.ENGLISH, DeskPicturesTest::team);
    draw("desk-curation-ko", Theme.LIGHT, Language.KOREAN, DeskPicturesTest::curation);
    draw("desk-curation-dark-en", Theme.DARK, Language.ENGLISH, DeskPicturesTest::curation);
    draw("desk-history-dark-en", Theme.DARK, Language.ENGLISH, made -> tab(made, "side-history"));
    draw(
        "desk-error-ko",
        Theme.LIGHT,
        Language.KOREAN,
        made -> {
          made.desk.sideProperty().set(true);
          made.desk.search().queryProperty().set("farbe:rot");
          made.desk.search().search();
          made.desk.corpus().tell(new java.io.IOException("the disk is full"));
        });
  }

  private static void search(DeskStage made) {
    made.desk.sideProperty().set(true);
    made.desk.search().queryProperty().set("tag:NNP");
    made.desk.search().search();
  }

  private static void put(
      DeskStage made, String document, String by, int from, int to, String tag) {
    made.desk
        .corpus()
        .edit(
            Edit.put(
                new Item.OfLabel(
                    new Label(
                        by + from,
                        document,
                        "ner",
                        by,
                        new Target.OfSpan(from, to),
                        Map.of("label", Value.of(tag)),
                        Label.State.ACCEPTED))));
  }

  /** Three people on three documents. */
  private static void people(DeskStage made) {
    put(made, "뉴스.txt", "이수진", 0, 3, "PS");
    put(made, "뉴스.txt", "이수진", 16, 19, "LC");
    put(made, "뉴스.txt", "박민호", 0, 6, "PS");
    put(made, "뉴스.txt", "박민호", 16, 19, "OG");
    put(made, "경제.txt", "이수진", 0, 2, "LC");
    put(made, "경제.txt", "이수진", 5, 9, "OG");
    put(made, "경제.txt", "박민호", 5, 9, "OG");
    put(made, "운동.txt", "이수진", 0, 3, "PS");
    put(made, "운동.txt", "박민호", 0, 3, "PS");
    put(made, "운동.txt", "박민호", 5, 8, "OG");
  }

  private static void agreement(DeskStage made) {
    people(made);
    tab(made, "side-agreement");
    made.desk.sideWidthProperty().set(460);
    made.desk.agreement().measure();
    made.desk.agreement().measureProperty().set("f1");
    made.desk.agreement().behind().choosePair("이수진", "박민호");
  }

  private static void curation(DeskStage made) {
    people(made);
    tab(made, "side-curation");
    made.desk.curation().look();
  }

  private static void team(DeskStage made) {
    people(made);
    tab(made, "side-team");
    made.desk.sideWidthProperty().set(460);
    TeamViewModel team = made.desk.team();
    team.assign(List.copyOf(team.documents()), "이수진");
    team.assign(List.of(team.documents().getFirst()), "박민호");
    team.setBlind(true);
  }

  private static void tab(DeskStage made, String id) {
    made.desk.sideProperty().set(true);
    made.scene.getRoot().applyCss();
    made.scene.getRoot().layout();
    TabPane tabs = (TabPane) made.scene.lookup("#side-tabs");
    tabs.getTabs().stream()
        .filter(tab -> tab.getId().equals(id))
        .findFirst()
        .ifPresentOrElse(tabs.getSelectionModel()::select, () -> fail("no tab " + id));
  }

  private static void fire(DeskStage made, String id) {
    ((ButtonBase) made.scene.lookup("#" + id)).fire();
  }

  private void draw(String name, Theme theme, Language language, Consumer<DeskStage> prepare)
      throws Exception {
    Path own = Files.createDirectory(folder.resolve(name));
    DeskStage[] made = new DeskStage[1];
    CorpusFixture fixture =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  CorpusFixture f = new CorpusFixture(own);
                  f.document("뉴스.txt", "이순신 장군은 1592년 한산도에서 크게 이겼다.", 0, 3, 8, 8);
                  f.document("경제.txt", "서울에서 한국은행이 기준금리를 동결했다. ", 0, 2, 4, 10);
                  f.document("운동.txt", "손흥민이 토트넘의 주장 완장을 찼다.", 0, 4, 0, 4);
                  made[0] = new DeskStage(f.corpus, own.resolve("indexes"));
                  made[0].theme.set(theme);
                  made[0].language.set(language);
                  made[0].answers(
                      f.file("글.txt", "나는 학교에 갔다.\n비가 왔다.\n"),
                      f.file("없음.conllu", "no columns here\n"));
                  stage.setScene(made[0].scene);
                  stage.show();
                  prepare.accept(made[0]);
                  return f;
                })
            .get(60, TimeUnit.SECONDS);
    ScenePicture.draw(name, made[0].scene);
    WaitForAsyncUtils.asyncFx(
            () -> {
              made[0].desk.close();
              fixture.close();
              return fixture;
            })
        .get(60, TimeUnit.SECONDS);
  }
}
