package krelectra.inference.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.model.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No analysis leaves anything in the engine. {@code -Dsoak=1000} makes it as many as that; the
 * resident memory is told by {@code workbench bench --soak 1000}.
 */
class SoakTest {
  private static final int ANALYSES = Integer.getInteger("soak", 60);

  @Test
  void analysesLeaveNoArraysBehind(@TempDir Path folder) throws IOException {
    TinyModel.write(folder);
    List<MemoryReading> told = new ArrayList<>();
    List<MemoryReading> readings = new Soak(ANALYSES, 2, told::add).run(folder, Cancellation.NONE);
    assertThat(told).isEqualTo(readings);
    assertThat(readings.getLast().analyses()).isEqualTo(ANALYSES);
    List<Integer> arrays =
        readings.stream().map(MemoryReading::arrays).filter(held -> held != 0).distinct().toList();
    assertThat(arrays).hasSize(1);
    assertThat(readings).filteredOn(reading -> reading.arrays() == 0).hasSize(3);
  }

  @Test
  void stepsOfTrainingLeaveNoArraysBehind(@TempDir Path folder) throws IOException {
    TinyModel.write(folder);
    List<MemoryReading> readings =
        new TrainingSoak(ANALYSES, reading -> {}).run(folder, Cancellation.NONE);
    assertThat(readings.getLast().analyses()).isEqualTo(ANALYSES);
    assertThat(readings.stream().map(MemoryReading::arrays).distinct()).hasSize(1);
  }
}
