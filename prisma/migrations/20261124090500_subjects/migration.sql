-- What a mail of theirs was about, in their words: our answer goes under the same subject.
alter table messages add column subject text not null default '';
