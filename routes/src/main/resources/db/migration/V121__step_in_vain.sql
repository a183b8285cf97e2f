-- An agency did a step that its dossier no longer uses: what stands in that agency's book must be kept or undone by people.
ALTER TABLE officer_case DROP CONSTRAINT officer_case_kind_check;
ALTER TABLE officer_case ADD CONSTRAINT officer_case_kind_check
  CHECK (kind IN ('HO_SO', 'QUA_HAN', 'DOI_CHIEU', 'DOI_SOAT', 'KET_QUA_THUA', 'THONG_DIEP'));
COMMENT ON COLUMN officer_case.kind IS
  'a dossier that needs an officer; one that is late; one to be compared with a notice; one of which a body''s book lacks the record; a step that was done after its dossier ended or it had been refused; a message of the hub''s own that its receiver refused';
