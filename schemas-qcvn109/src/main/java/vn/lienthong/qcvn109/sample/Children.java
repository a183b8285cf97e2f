package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.Gender;

/** Children who live with their parents or grandparents. */
final class Children {
  private static final List<Integer> HOW_MANY = List.of(0, 1, 2, 2, 2, 2, 2, 2, 3, 3, 4);
  private static final int TWINS_PER_THOUSAND = 14;
  private static final int PERCENT_SINGLE_PARENTS = 15;
  private static final int PERCENT_WITH_GRANDCHILD = 12;

  private final Dice dice;
  private final People people;
  private final LocalDate today;

  Children(Dice dice, People people, LocalDate today) {
    this.dice = dice;
    this.people = people;
    this.today = today;
  }

  /** The children of the head and the partner, living, divorced or dead; null for none. */
  List<Member> of(Person head, @Nullable Person partner, Home home) {
    List<Member> members = new ArrayList<>();
    if (partner == null
        && (head.gender() == Gender.MALE || !dice.percent(PERCENT_SINGLE_PARENTS))) {
      return members;
    }
    boolean father = head.gender() == Gender.MALE;
    Parents parents = father ? new Parents(head, partner) : new Parents(partner, head);
    LocalDate birth = firstBirth(head, partner);
    int wanted = dice.pick(HOW_MANY);
    for (int i = 0; i < wanted && !birth.isAfter(today); i++) {
      addIfAtHome(members, parents, birth, home);
      birth = dice.between(1, 1_000) <= TWINS_PER_THOUSAND ? birth : birth.plusDays(interval());
    }
    if (father && dice.percent(PERCENT_WITH_GRANDCHILD)) {
      addGrandchild(members, parents, home);
    }
    return members;
  }

  private LocalDate firstBirth(Person head, @Nullable Person partner) {
    Person mother = partner != null && partner.gender() == Gender.FEMALE ? partner : head;
    return mother.birthDate().plusYears(dice.between(19, 30)).plusDays(dice.between(0, 364));
  }

  private int interval() {
    return dice.between(420, 2_200);
  }

  private void addIfAtHome(List<Member> members, Parents parents, LocalDate birth, Home home) {
    if (birth.plusYears(dice.between(19, 36)).isAfter(today)) {
      Person child = child(parents, birth, home, members);
      members.add(new Member(child, Relation.CHILD, MaritalStatus.NEVER, parents, null));
    }
  }

  /** Its own parents work elsewhere. */
  private void addGrandchild(List<Member> members, Parents grandparents, Home home) {
    LocalDate fathers = firstBirth(grandparents.eldest(), grandparents.mother());
    LocalDate birth = fathers.plusYears(dice.between(21, 33)).plusDays(dice.between(0, 364));
    if (birth.isAfter(today) || !birth.plusYears(18).isAfter(today)) {
      return;
    }
    Community community = grandparents.community();
    PersonName name;
    do {
      name = people.name(community, Gender.MALE, fathers, grandparents.familyName());
    } while (grandparents.calledAs(name) || isTaken(name, members));
    Person father =
        people.person(name, community, Gender.MALE, fathers, home.registered(fathers, dice));
    LocalDate mothers = fathers.plusDays(dice.between(0, 700));
    Person mother =
        people.person(community, Gender.FEMALE, mothers, home.registered(mothers, dice));
    Parents parents = new Parents(father, mother);
    Person child = child(parents, birth, home, members);
    members.add(new Member(child, Relation.GRANDCHILD, MaritalStatus.NEVER, parents, null));
  }

  private Person child(Parents parents, LocalDate birth, Home home, List<Member> siblings) {
    Gender gender = dice.percent(52) ? Gender.MALE : Gender.FEMALE;
    Community community = parents.community();
    PersonName name;
    do {
      name = people.name(community, gender, birth, parents.familyName());
    } while (parents.calledAs(name) || isTaken(name, siblings));
    return people.person(name, community, gender, birth, home.registered(birth, dice));
  }

  private static boolean isTaken(PersonName name, List<Member> siblings) {
    return siblings.stream().anyMatch(s -> s.person().name().calledAs(name));
  }
}
