package vn.lienthong.routes.drill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.lienthong.routes.drill.check.Finding.Kind;

/** For any number of planted losses, doubles and phantoms, wherever they are. */
class CheckerProperties {
  private static final int MESSAGES = 300;

  @Property(tries = 50)
  void everyPlantedLie_isFound_andNothingElse(
      @ForAll @IntRange(max = 20) int losses,
      @ForAll @IntRange(max = 20) int doubles,
      @ForAll @IntRange(max = 20) int phantoms,
      @ForAll long seed) {
    World world = World.of(MESSAGES, 5, 20);
    Random dice = new Random(seed);
    List<Effect> told =
        world.effects.stream().filter(effect -> effect.service().equals(World.TELL)).toList();
    List<Effect> chosen = new ArrayList<>(told);
    Collections.shuffle(chosen, dice);
    Set<Effect> lost = new HashSet<>(chosen.subList(0, losses));
    List<Effect> doubled = chosen.subList(losses, losses + doubles);
    world.effects.removeAll(lost);
    world.effects.addAll(doubled);
    for (int i = 0; i < phantoms; i++) {
      world.effects.add(new Effect(World.PORTAL, World.key("NOBODY", i), World.TELL, "", "", true));
    }
    Collections.shuffle(world.effects, dice);
    Collections.shuffle(world.kept, dice);

    CheckResult result = world.checked();

    assertThat(found(result, Kind.DUPLICATED)).isEqualTo(messages(doubled));
    assertThat(found(result, Kind.LOST)).isEqualTo(messages(lost));
    assertThat(result.count(Kind.PHANTOM)).isEqualTo(phantoms);
    // a lost one is told as done to its sender, which is a second thing that cannot be
    assertThat(found(result, Kind.UNEXPLAINED)).isEqualTo(messages(lost));
    assertThat(result.passed()).isEqualTo(losses + doubles + phantoms == 0);
  }

  @Property(tries = 30)
  void order_ofWhatIsWrittenDown_doesNotMatter(@ForAll long seed) {
    World world = World.of(50, 3, 5);
    Random dice = new Random(seed);
    Collections.shuffle(world.sent, dice);
    Collections.shuffle(world.effects, dice);
    Collections.shuffle(world.kept, dice);
    Collections.shuffle(world.dossiers, dice);

    assertThat(world.checked().findings()).isEmpty();
  }

  private static Set<MessageKey> found(CheckResult result, Kind kind) {
    return result.findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::message)
        .collect(Collectors.toSet());
  }

  private static Set<MessageKey> messages(Iterable<Effect> effects) {
    Set<MessageKey> all = new HashSet<>();
    effects.forEach(effect -> all.add(effect.message()));
    return all;
  }
}
