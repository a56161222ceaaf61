package krelectra.app.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartLayoutTest {
  @Test
  void partsFollowEachOtherWithinTheRoom() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<Double> widths = new ArrayList<>();
      int count = random.nextInt(40);
      for (int i = 0; i < count; i++) {
        widths.add(10 + 300 * random.nextDouble());
      }
      double room = 100 + 400 * random.nextDouble();
      PartLayout layout = PartLayout.of(widths, room);
      assertThat(layout.places()).hasSize(count);
      for (int i = 0; i < count; i++) {
        PartLayout.Place place = layout.places().get(i);
        assertThat(place.x() + place.width()).isLessThanOrEqualTo(room + 1e-9);
        assertThat(place.width()).isEqualTo(Math.min(widths.get(i), room));
        assertThat(layout.at(place.x() + 1, place.y() + 20)).hasValue(i);
        assertThat(place.y() + PartLayout.LINE).isLessThanOrEqualTo(layout.height());
      }
      assertThat(layout.at(room + 400, 10)).isEmpty();
      assertThat(layout.at(5, layout.height() + 1)).isEmpty();
    }
    assertThat(PartLayout.of(List.of(), 100).height()).isZero();
  }
}
