-- Open dossiers are counted again and again. Neither column changes while a dossier is under way, so its updates stay cheap.
CREATE INDEX dossier_open ON dossier (opened_at) WHERE done_at IS NULL;
