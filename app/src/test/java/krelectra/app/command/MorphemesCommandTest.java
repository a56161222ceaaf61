package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MorphemesCommandTest {
  @TempDir Path folder;

  @Test
  void anObjectALine() {
    var line = new CommandLineFixture(folder);
    List<JsonNode> lines = line.runOn("나는  갔다!\n\n", "morphemes").lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().toString())
        .isEqualTo(
            "{\"text\":\"나는  갔다!\",\"morphemes\":["
                + "{\"surface\":\"나\",\"tag\":\"NP\",\"start\":0,\"end\":1,\"parts\":[]},"
                + "{\"surface\":\"는\",\"tag\":\"JX\",\"start\":1,\"end\":2,\"parts\":[]},"
                + "{\"surface\":\"갔\",\"tag\":\"VV+EP\",\"start\":4,\"end\":5,\"parts\":["
                + "{\"surface\":\"가\",\"tag\":\"VV\"},{\"surface\":\"았\",\"tag\":\"EP\"}]},"
                + "{\"surface\":\"다\",\"tag\":\"EF\",\"start\":5,\"end\":6,\"parts\":[]},"
                + "{\"surface\":\"!\",\"tag\":\"SF\",\"start\":6,\"end\":7,\"parts\":[]}],"
                + "\"eojeols\":[[0,2],[4,7]]}");
    assertThat(lines.get(1).toString())
        .isEqualTo("{\"text\":\"\",\"morphemes\":[],\"eojeols\":[]}");
  }
}
