package vn.lienthong.routes.drill.load;

/** Which kinds of messages the senders of a drill send. */
public enum Blend {
  /** All kinds, each as often as its share says. */
  EVERYTHING {
    @Override
    Kind kind(int thrown) {
      return Kind.of(thrown);
    }
  },
  /** Births alone. */
  BIRTHS {
    @Override
    Kind kind(int thrown) {
      return Kind.BIRTH;
    }
  };

  /** The kind that a throw of a hundred-sided die gives. */
  abstract Kind kind(int thrown);
}
