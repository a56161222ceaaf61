"""Judges a pre-trained discriminator with PyTorch, apart from the workbench.

Usage: python rtd_evaluation.py MODEL_FOLDER RUN_FOLDER

Prints the AUC on the run's held-out examples for replacements by its generator and by frequency
alone, that of a piece's rarity in their place, and the share of held-out stretches of 12 pieces
that the training examples hold too.
"""

import sys

import numpy as np
import torch
from transformers import ElectraForPreTraining, ElectraForMaskedLM
from scipy.stats import rankdata
MODEL, RUN = sys.argv[1:3]
WIDTH = 130
a=np.fromfile(RUN + '/examples.bin','>i4').reshape(-1, WIDTH).astype(np.int64); h=np.fromfile(RUN + '/held-out.bin','>i4').reshape(-1, WIDTH).astype(np.int64)
D = ElectraForPreTraining.from_pretrained(MODEL).eval()
G = ElectraForMaskedLM.from_pretrained(MODEL + '/generator').eval()
V = D.config.vocab_size
toks=np.concatenate([r[2:2+r[0]+r[1]] for r in a]); c=np.bincount(toks,minlength=V)+.5; logp=np.log(c/c.sum())
rng=np.random.default_rng(1); torch.manual_seed(1)
def auc(s,y):
    r=rankdata(s); n=y.sum(); return (r[y].sum()-n*(n+1)/2)/(n*(len(y)-n))
def enc(rows):
    ids=np.zeros((len(rows),128),int); seg=ids.copy()
    for i,r in enumerate(rows):
        x=[2]+r[2:2+r[0]].tolist()+[3]; s=[0]*len(x)
        if r[1]: y=r[2+r[0]:2+r[0]+r[1]].tolist()+[3]; x+=y; s+=[1]*len(y)
        ids[i,:len(x)]=x[:128]; seg[i,:len(s)]=s[:128]
    return ids,seg
def run(kind):
    S=[];Y=[];U=[]
    for b in range(0,len(h),64):
        ids,seg=enc(h[b:b+64]); m=ids!=0; can=m&(ids>4)
        pick=can&(rng.random(ids.shape)<.15)
        with torch.no_grad():
            t=lambda x:torch.tensor(x)
            if kind=='gen':
                masked=ids.copy(); masked[pick&(rng.random(ids.shape)<.85)]=4
                lg=G(input_ids=t(masked),token_type_ids=t(seg),attention_mask=t(m.astype(int))).logits[t(pick)]
                new=torch.distributions.Categorical(logits=lg).sample().numpy()
            else: new=rng.choice(V,size=pick.sum(),p=np.exp(logp)/np.exp(logp).sum())
            x=ids.copy(); x[pick]=new; y=x!=ids
            z=D(input_ids=t(x),token_type_ids=t(seg),attention_mask=t(m.astype(int))).logits.numpy()
        S.append(z[can]);Y.append(y[can]);U.append(-logp[x][can])
    S,Y,U=map(np.concatenate,(S,Y,U)); print(kind,'pieces',len(Y),'replaced',Y.sum(),'disc AUC %.4f'%auc(S,Y),'rarity-alone AUC %.4f'%auc(U,Y))
run('gen'); run('unigram')
# share of held-out segments' lines that stand in training, by piece n-grams
def grams(x,n=12):
    for r in x:
        s=r[2:2+r[0]+r[1]]
        for i in range(0,len(s)-n): yield s[i:i+n].tobytes()
T=set(grams(a)); H=list(grams(h)); print('held-out 12-grams also in training: %.4f'%(sum(g in T for g in H)/len(H)), len(H))
