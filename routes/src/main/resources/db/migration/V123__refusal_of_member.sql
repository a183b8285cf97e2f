-- What was refused at the door of whom a dossier waits for: its result may be among it.
CREATE INDEX refusal_of_member ON refusal (tls_member, at) WHERE tls_member IS NOT NULL;
