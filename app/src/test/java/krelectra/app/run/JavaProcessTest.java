package krelectra.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaProcessTest {
  @Test
  void whatMakesAWindowIsNotPassedOn() {
    assertThat(
            JavaProcess.passedOn(
                List.of(
                    "-Dworkbench.home=/opt/w",
                    "-Dworkbench.window=true",
                    "-Xmx1g",
                    "-javaagent:x.jar",
                    "--module-path=/opt/fx",
                    "-XX:AOTCache=a",
                    "-XX:AOTCacheOutput=b",
                    "-XX:TrimNativeHeapInterval=10000")))
        .containsExactly("-Dworkbench.home=/opt/w", "--module-path=/opt/fx", "-XX:AOTCache=a");
  }
}
