package krelectra.app.explore.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.TextUnit;
import krelectra.app.figure.DataTable;
import krelectra.inference.analysis.change.Verdict;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/** The numbers behind what is drawn. */
final class ChangeData {
  private ChangeData() {}

  static DataTable of(ShownChange shown, ChangeKind kind, ExploreViewModel explore) {
    Unit unit = explore.unitProperty().get();
    return switch (kind) {
      case HEADS, SENTENCES -> HeadsView.data(shown.change().heads());
      case SCORES -> scores(shown, unit, explore.rtdRuleProperty().get());
      case VERDICT -> verdict(shown, unit);
    };
  }

  private static DataTable scores(ShownChange shown, Unit unit, RtdRule rule) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    float[] before = shown.rtdBefore(unit, rule);
    float[] after = shown.rtdAfter(unit, rule);
    for (int u = 0; u < before.length; u++) {
      TextUnit each = shown.units(unit).get(u);
      rows.add(Arrays.asList(each.label(), before[u], after[u], after[u] - before[u]));
    }
    return new DataTable(List.of("unit", "rtd_base", "rtd_tuned", "shift"), rows);
  }

  private static DataTable verdict(ShownChange shown, Unit unit) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    float @Nullable [] tuned = values(shown, shown.change().verdict(), unit);
    float @Nullable [] earlier = values(shown, shown.change().earlier(), unit);
    List<TextUnit> units = shown.units(unit);
    for (int u = 0; u < units.size(); u++) {
      rows.add(
          Arrays.asList(
              units.get(u).label(),
              tuned == null ? null : tuned[u],
              earlier == null ? null : earlier[u]));
    }
    return new DataTable(List.of("unit", "attribution", "attribution_earlier"), rows);
  }

  private static float @Nullable [] values(
      ShownChange shown, @Nullable Verdict verdict, Unit unit) {
    return verdict == null ? null : shown.sums(verdict.attribution().values(), unit);
  }
}
