package krelectra.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import krelectra.inference.InputException;

/** The bundled font: stock systems draw boxes for old Hangul, Hanja or {@code ▁}. */
public final class Fonts {
  /** The family's name, for style sheets and {@link Font#font}. */
  public static final String FAMILY = "Noto Sans KR";

  private static final List<String> FILES =
      List.of("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf");

  private Fonts() {}

  /**
   * Makes the family known to JavaFX.
   *
   * @param folder holds the font files
   * @throws InputException if one is missing or damaged
   */
  public static void load(Path folder) {
    for (String name : FILES) {
      Path file = folder.resolve(name);
      try (InputStream in = Files.newInputStream(file)) {
        if (Font.loadFont(in, 12) == null) {
          throw InputException.at(file, "is no font", "install the workbench again");
        }
      } catch (IOException e) {
        throw InputException.at(file, "cannot be read", "install the workbench again", e);
      }
    }
  }
}
