package krelectra.app.explore;

import org.jspecify.annotations.Nullable;

/** Texts to try first, each for what is to be seen in it. */
public enum Sample {
  PLAIN("나는 오늘 학교에 갔다.", null),
  SPACING("아버지가방에들어가신다", null),
  HOMOGRAPH("하늘을 나는 새를 나는 보았다.", null),
  INFLECTION("갔다가 왔더니 눈이 펑펑 내렸습니다ㅋㅋㅋ", null),
  PARTICLE("철수는 어제 밥이 먹었다.", null),
  HONORIFIC("할아버지께서 진지를 드시고 주무십니다.", null),
  MIXED("2024年 KR-ELECTRA 모델을 써 보았다.", null),
  PAIR("비가 와서 경기가 취소되었다.", "경기는 예정대로 열렸다.");

  private final String first;
  private final @Nullable String second;

  Sample(String first, @Nullable String second) {
    this.first = first;
    this.second = second;
  }

  /** What it is called, by its key. */
  String key() {
    return "sample." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** How it is listed. */
  String text() {
    return second == null ? first : first + " / " + second;
  }

  /** Shows it. */
  public void showIn(ExploreViewModel model) {
    if (second == null) {
      model.show(first);
    } else {
      model.show(first, second);
    }
  }
}
