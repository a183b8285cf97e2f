package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.Gender;

/** Puts households together: who lives with whom, and how they are related. */
final class HouseholdMaker {
  private static final int PERCENT_WOMEN_HEADS = 27;
  private static final int PERCENT_LIVING_TOGETHER = 94;
  private static final int PERCENT_WITH_PARENTS = 22;
  private static final int PERCENT_WITH_BOOK = 30;

  private final Dice dice;
  private final LocalDate today;
  private final Places places;
  private final Ages ages = Ages.all();
  private final Ancestors ancestors;
  private final Couples couples;
  private final Children children;
  private final People people;

  HouseholdMaker(Dice dice, People people, Foreigners foreigners, LocalDate today) {
    this.dice = dice;
    this.people = people;
    this.today = today;
    this.places = Places.at(today);
    this.ancestors = new Ancestors(dice, people, today);
    this.couples = new Couples(dice, people, foreigners);
    this.children = new Children(dice, people, today);
  }

  Household next() {
    Community community = Community.pick(dice);
    Home home = Home.pick(community, places, dice);
    List<Member> members = new ArrayList<>();
    Person head = head(community, home);
    int age = head.ageAt(today);
    MaritalStatus status = ages.status(age, dice);
    boolean married = status == MaritalStatus.MARRIED;
    Person partner = status == MaritalStatus.NEVER ? null : couples.partner(head, home);
    Parents parents = ancestors.of(head, home);
    members.add(new Member(head, Relation.HEAD, status, parents, married ? partner : null));
    if (married && partner != null && dice.percent(PERCENT_LIVING_TOGETHER)) {
      members.add(spouse(head, partner, home));
    }
    members.addAll(children.of(head, partner, home));
    if (age < 62 && dice.percent(PERCENT_WITH_PARENTS)) {
      addParents(members, parents, home);
    }
    return new Household(home, members, book());
  }

  private Person head(Community community, Home home) {
    Gender gender = dice.percent(PERCENT_WOMEN_HEADS) ? Gender.FEMALE : Gender.MALE;
    LocalDate birth = today.minusYears(ages.head(dice)).minusDays(dice.between(0, 364));
    return people.person(community, gender, birth, home.registered(birth, dice));
  }

  private Member spouse(Person head, Person partner, Home home) {
    Relation relation = partner.gender() == Gender.FEMALE ? Relation.WIFE : Relation.HUSBAND;
    return new Member(partner, relation, MaritalStatus.MARRIED, ancestors.of(partner, home), head);
  }

  private void addParents(List<Member> members, Parents parents, Home home) {
    boolean father = ancestors.lives(parents.father());
    boolean mother = ancestors.lives(parents.mother());
    boolean both = father && mother;
    addParent(members, father ? parents.father() : null, both ? parents.mother() : null, home);
    addParent(members, mother ? parents.mother() : null, both ? parents.father() : null, home);
  }

  private void addParent(
      List<Member> members, @Nullable Person parent, @Nullable Person spouse, Home home) {
    if (parent != null) {
      members.add(
          new Member(
              parent,
              parent.gender() == Gender.MALE ? Relation.FATHER : Relation.MOTHER,
              spouse == null ? MaritalStatus.DIVORCED_OR_WIDOWED : MaritalStatus.MARRIED,
              ancestors.of(parent, home),
              spouse));
    }
  }

  private @Nullable String book() {
    return dice.percent(PERCENT_WITH_BOOK)
        ? String.format(Locale.ROOT, "%09d", dice.between(1, 999_999_999))
        : null;
  }
}
